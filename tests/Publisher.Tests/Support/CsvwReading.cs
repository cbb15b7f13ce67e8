using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>
/// Holds the tables of a folder to its csv-metadata.json, as "Model for Tabular Data and Metadata on the Web" tells a validator to. It knows the standard and
/// nothing of the program.
/// </summary>
internal sealed class CsvwReading
{
    private readonly string folder;
    private readonly Dictionary<string, IReadOnlyList<Dictionary<string, string>>> rows = [];
    private readonly List<string> problems = [];

    private CsvwReading(string folder) => this.folder = folder;

    public static IReadOnlyList<string> Problems(string folder)
    {
        var reading = new CsvwReading(folder);
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "csv-metadata.json")));
        Assert.Equal("http://www.w3.org/ns/csvw", document.RootElement.GetProperty("@context")[0].GetString());
        foreach (var table in document.RootElement.GetProperty("tables").EnumerateArray())
        {
            reading.Hold(table.GetProperty("url").GetString()!, table.GetProperty("tableSchema"));
        }

        return reading.problems;
    }

    private void Hold(string url, JsonElement schema)
    {
        var columns = schema.GetProperty("columns").EnumerateArray().ToList();
        var names = columns.Select(column => column.GetProperty("name").GetString()!).ToList();
        var text = File.ReadAllText(Path.Combine(folder, url));
        if (text.Split("\r\n")[0] != string.Join(',', names))
        {
            problems.Add($"{url}: the heading is not {string.Join(',', names)}");
            rows[url] = [];
            return;
        }

        rows[url] = CsvReading.Read(text);
        foreach (var column in columns)
        {
            var name = column.GetProperty("name").GetString()!;
            var isRequired = column.TryGetProperty("required", out var required) && required.GetBoolean();
            var separator = column.TryGetProperty("separator", out var splits) ? splits.GetString()! : null;
            var isValid = Datatype(column.GetProperty("datatype"));
            problems.AddRange(
                from row in rows[url]
                let cell = row[name]
                where cell.Length == 0 ? isRequired : !(separator is null ? [cell] : cell.Split(separator)).All(isValid)
                select $"{url}: \"{cell}\" cannot stand in {name}");
        }

        if (schema.TryGetProperty("primaryKey", out var key) && rows[url].GroupBy(row => row[key.GetString()!]).Any(group => group.Count() > 1))
        {
            problems.Add($"{url}: {key} is not unique");
        }

        foreach (var reference in schema.TryGetProperty("foreignKeys", out var keys) ? keys.EnumerateArray().ToList() : [])
        {
            var target = reference.GetProperty("reference");
            var targetColumn = target.GetProperty("columnReference").GetString()!;
            var targets = rows[target.GetProperty("resource").GetString()!].Select(row => row[targetColumn]).ToHashSet();
            var column = reference.GetProperty("columnReference").GetString()!;
            problems.AddRange(rows[url].Where(row => !targets.Contains(row[column])).Select(row => $"{url}: {row[column]} leads nowhere"));
        }
    }

    private static Func<string, bool> Datatype(JsonElement datatype)
    {
        var name = datatype.ValueKind == JsonValueKind.String ? datatype.GetString() : datatype.GetProperty("base").GetString();
        var format = datatype.ValueKind == JsonValueKind.Object ? datatype.GetProperty("format").GetString()! : "";
        return name switch
        {
            "string" => cell => Regex.IsMatch(cell, format),
            "integer" or "long" => cell => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "decimal" => cell => Regex.IsMatch(cell, @"^-?\d+(\.\d+)?$"),
            "boolean" => cell => format.Split('|').Contains(cell),
            "date" => cell => DateOnly.TryParseExact(cell, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "datetime" => cell => Regex.IsMatch(cell, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"),
            _ => throw new InvalidOperationException($"{name} is not a datatype that is known here."),
        };
    }
}
