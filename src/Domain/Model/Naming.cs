using System.Text;

namespace OpenGov.Domain.Model;

/// <summary>The spellings of one name: <c>PartnerCity</c> in C#, <c>partnerCity</c> in the graph, <c>partner_city</c> in a table, <c>partner-city</c> in files.</summary>
public static class Naming
{
    public static string ToCamel(string pascal) => char.ToLowerInvariant(pascal[0]) + pascal[1..];

    public static string ToSnake(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 4);
        for (var i = 0; i < pascal.Length; i++)
        {
            if (i > 0 && char.IsUpper(pascal[i]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(pascal[i]));
        }

        return text.ToString();
    }

    public static string ToKebab(string pascal) => ToSnake(pascal).Replace('_', '-');

    /// <summary><c>VisitReceived</c> as the enum value <c>VISIT_RECEIVED</c>.</summary>
    public static string ToEnumValue(string pascal) => ToSnake(pascal).ToUpperInvariant();
}
