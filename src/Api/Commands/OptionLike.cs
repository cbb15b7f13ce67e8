using System.CommandLine.Parsing;

namespace OpenGov.Api.Commands;

/// <summary>Refuses an argument that looks like an option: a mistyped option is otherwise taken for a name, and the command runs without it.</summary>
internal static class OptionLike
{
    public static void Refuse(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"There is no option \"{token.Value}\"; --help lists those that there are.");
        }
    }
}
