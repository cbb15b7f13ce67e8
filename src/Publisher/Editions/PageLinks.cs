using System.Net;
using System.Text.RegularExpressions;

namespace OpenGov.Publisher.Editions;

/// <summary>Finds the links of a page of ours that lead to files of the edition. Our pages have plain attributes in double quotes: no parser is needed.</summary>
internal static partial class PageLinks
{
    public static IEnumerable<string> In(string html) => Attributes.Matches(html)
        .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('#', '?')[0])
        .Where(link => link.Length > 0 && !link.Contains(':'))
        .Distinct();

    [GeneratedRegex("\\s(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Attributes { get; }
}
