using System.Text;
using System.Text.RegularExpressions;

namespace OpenGov.Data.Checking;

/// <summary>
/// Finds every number in a source: in Arabic digits wherever they stand, in Chinese signs where a measure word follows (三十多人, 百個, 8 千多位).
/// A lone 一 is an article, and 兩 before a noun means "both"; neither is a number here. Dates, ordinals and parts of names are told by their form.
/// </summary>
internal static partial class NumberFinder
{
    private const string Between = @"\s*[至~～、,，及與和－–-]\s*";
    private const string YearNumber = @"(?:[89]\d|1[0-4]\d|19\d\d|20\d\d)";
    private const string Year = @"(?:(?<!\d)" + YearNumber + "(?:" + Between + YearNumber + @")?\s*全?年(?:度|底)?)";
    private const string Several = @"\d{1,2}(?:" + Between + @"\d{1,2})*";

    public static IReadOnlyList<PrintedNumber> Find(string source)
    {
        var found = new List<PrintedNumber>();
        var number = 0;
        foreach (var line in source.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var text = Plain(line);
            foreach (Match match in Numbers().Matches(text))
            {
                found.Add(Read(number, match));
            }
        }

        return found;
    }

    private static PrintedNumber Read(int line, Match match)
    {
        var kind = match.Groups["date"].Success ? PrintedNumberKind.Date
            : match.Groups["ordinal"].Success ? PrintedNumberKind.Ordinal
            : match.Groups["name"].Success ? PrintedNumberKind.Name
            : PrintedNumberKind.Quantity;
        var text = match.Groups["quantity"] is { Success: true } quantity ? quantity.Value : match.Value;
        text = Spaces().Replace(text, "");
        return new PrintedNumber(line, match.Index + 1, text, kind, kind == PrintedNumberKind.Quantity ? ChineseNumber.Parse(text) : null);
    }

    /// <summary>Full-width digits as ASCII, and markup blanked out: every character keeps its place.</summary>
    private static string Plain(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var character in line)
        {
            text.Append(character is >= '０' and <= '９' ? (char)(character - '０' + '0') : character);
        }

        return Markup().Replace(text.ToString(), tag => new string(' ', tag.Length));
    }

    [GeneratedRegex(
        $$"""
        (?<date>{{Year}}?\s*{{Several}}\s*月(?:份)?(?:\s*{{Several}}\s*[日號])?
            |{{Several}}\s*日(?!圓|幣|本)
            |{{Year}}
            |(?:\G|(?<![\d,.]))20[012]\d(?![\d,.]|\s*(?:(?:[張件人場次輛個萬]|台(?!日))|度|公)))
        |(?<ordinal>第\s*(?:\d+|[一二三四五六七八九十百]+)
            |照片\s*\d+(?:[、,]\s*\d+)*
            |[(（]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]
            |(?:\d+(?:\s*-\s*\d+)?|[一二三四五六七八九十]+)\s*(?:樓|號)
            |(?<=^[\s\#*-]*|[\s。：；)）])(?:\d{1,2}\s*[.．、](?!\d(?!\d\d\s*年|\d{3}(?!\d)))|[一二三四五六七八九十]{1,3}、))
        |(?<name>(?<=[A-WYZa-wyz][:：\s-]?|[A-Za-z]{2}[:：\s-]?)\d[\d:：.]*
            |\d+(?=[A-WYZa-wyz]))
        |(?<quantity>(?:\G|(?<![\d.]))\d+(?:,\d+)*(?:\.\d+)?(?:\s*億[,，]?(?:\s*\d+(?:,\d+)*(?:\.\d+)?)?)?(?:\s*[萬千百](?:\s*\d+(?:,\d+)*)?)?)
        |(?<quantity>(?<![第\d一二兩三四五六七八九十百千萬])(?:[二三四五六七八九十百千萬][一二三四五六七八九十百千萬]*|兩))(?=\s*[多餘幾]?\s*(?:{{Measure}}))
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Numbers();

    private const string Measure =
        "大|個|位|人|名|件|次|場|天|日|年|週|周|案|項|卷|間|部|台|輛|張|座|家|團|隊|校|組|棟|處|則|期|屆|度|城市|國|面向|領域|方|坪|公尺|遊客|民眾";

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
