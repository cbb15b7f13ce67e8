using System.Globalization;

namespace OpenGov.Data.Checking;

/// <summary>Values of numbers as Taiwan's offices print them: 1,003; 3.4億; 12萬9,262; 1億,5500萬; 三十; 百.</summary>
internal static class ChineseNumber
{
    /// <summary>More signs are no number, and its value would have no room in a decimal.</summary>
    private const int Longest = 16;

    private const string Digits = "〇一二三四五六七八九";

    private static readonly (char Sign, decimal Value)[] Units =
        [('億', 100_000_000), ('萬', 10_000), ('千', 1_000), ('百', 100), ('十', 10)];

    /// <returns>Null for a text that is no number.</returns>
    public static decimal? Parse(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        foreach (var (sign, value) in Units)
        {
            var place = text.IndexOf(sign, StringComparison.Ordinal);
            if (place >= 0)
            {
                var times = text[..place].TrimEnd(',', '，');
                var rest = text[(place + 1)..].TrimStart(',', '，');
                return (times.Length == 0 ? 1 : Parse(times)) * value + (rest.Length == 0 ? 0 : Parse(rest));
            }
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : OfSigns(text);
    }

    private static decimal? OfSigns(string text)
    {
        decimal number = 0;
        foreach (var sign in text)
        {
            var digit = sign switch
            {
                '零' => 0,
                '兩' => 2,
                _ => Digits.IndexOf(sign, StringComparison.Ordinal),
            };
            if (digit < 0)
            {
                return null;
            }

            number = number * 10 + digit;
        }

        return text.Length == 0 ? null : number;
    }
}
