using System.CommandLine;
using System.Globalization;

namespace OpenGov.Api.Commands;

/// <summary>An option whose value is a whole number within bounds.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string? unit, string description, int standard, int least, int most) => new(name)
    {
        Description = description,
        HelpName = unit,
        DefaultValueFactory = _ => standard,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
            if (!isNumber || number < least || number > most)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" is {(isNumber ? text : $"\"{text}\"")}; allowed is {least} to {most}."));
                return standard;
            }

            return (int)number;
        },
    };
}
