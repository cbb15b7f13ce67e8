using System.Text;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Reads a CSV by the grammar of RFC 4180, one character at a time: slow, and unlike the writer.</summary>
internal static class CsvReading
{
    public static IReadOnlyList<Dictionary<string, string>> Read(string text)
    {
        var records = Records(text);
        return [.. records.Skip(1).Select(record =>
        {
            Assert.Equal(records[0].Count, record.Count);
            return records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second);
        })];
    }

    public static IReadOnlyList<string> Headings(string text) => Records(text)[0];

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var record = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    record.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !isQuoted:
                    Assert.Equal('\n', text[++i]);
                    record.Add(cell.ToString());
                    cell.Clear();
                    records.Add(record);
                    record = [];
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        Assert.False(isQuoted);
        Assert.Empty(record);
        return records;
    }
}
