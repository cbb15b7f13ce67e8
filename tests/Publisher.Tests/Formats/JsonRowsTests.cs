using System.Text;
using System.Text.Json;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class JsonRowsTests
{
    [Fact]
    public async Task It_nests_as_the_query_nests()
    {
        var json = await WriteAsync(new CannedResult(Canned.PartnerCityShape, Canned.City(1, "波特蘭")));
        Assert.Equal(
            """
            {"dataset":"cities","rows":[
            {"id":"PartnerCity-0000000000000001","nameZh":"波特蘭","nameEn":"A, \"city\"","country":{"code":"JP","nameZh":"日本"},"relation":"SISTER_CITY","since":"1961","citations":[{"section":"肆/二/3","note":null,"source":{"titleZh":"112年度施政績效成果報告"}}]}
            ]}

            """.ReplaceLineEndings("\n"),
            json);
    }

    [Fact]
    public async Task Chinese_is_never_escaped_and_control_characters_are()
    {
        const string Name = "高雄\u3000𡍼\u0001\n\"\\";
        var json = await WriteAsync(new CannedResult(Canned.PartnerCityShape, Canned.City(1, Name)));
        Assert.Contains("高雄\u3000𡍼\\u0001\\n\\\"\\\\", json);
        Assert.Equal(Name, JsonDocument.Parse(json).RootElement.GetProperty("rows")[0].GetProperty("nameZh").GetString());
    }

    [Fact]
    public async Task No_rows_are_an_empty_array()
    {
        using var document = JsonDocument.Parse(await WriteAsync(new CannedResult(Canned.PartnerCityShape)));
        Assert.Equal(0, document.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task A_reference_of_nulls_is_null()
    {
        var shape = Shape.Of("engagements", "Engagement", ["id", "country.code", "country.nameZh"]);
        var json = await WriteAsync(new CannedResult(shape, new CannedRow(["Engagement-1", null, null])));
        Assert.Contains("\"country\":null", json);
    }

    [Fact]
    public async Task It_says_what_the_plain_CSV_says_row_by_row()
    {
        var result = new CannedResult(Canned.PartnerCityShape, Canned.City(1, "波特蘭"), Canned.City(2, "八王子,\"\r\n", since: null));
        using var csv = new MemoryStream();
        using var children = new MemoryStream();
        using var json = new MemoryStream();
        var file = new JsonDocumentFile("cities", result.Shapes, json);
        var tables = new CsvTables(result.Shape, "cities", name => name == "cities.csv" ? csv : children);
        await result.ReadAsync([new FanOut(new JsonRows(result.Shape, Stream.Null, file), tables)], TestContext.Current.CancellationToken);
        file.End();

        var table = CsvReading.Read(Encoding.UTF8.GetString(csv.ToArray()));
        using var document = JsonDocument.Parse(json.ToArray());
        var rows = document.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows.Count, table.Count);
        foreach (var (row, record) in rows.Zip(table))
        {
            Assert.Equal(row.GetProperty("id").GetString(), record["id"]);
            Assert.Equal(row.GetProperty("nameZh").GetString(), record["nameZh"]);
            Assert.Equal(row.GetProperty("nameEn").GetString(), record["nameEn"]);
            Assert.Equal(row.GetProperty("country").GetProperty("code").GetString(), record["countryCode"]);
            Assert.Equal(row.GetProperty("relation").GetString(), record["relation"]);
            Assert.Equal(row.GetProperty("since").GetString() ?? "", record["since"]);
        }
    }

    [Fact]
    public async Task Every_line_of_the_NDJSON_is_a_row_of_the_JSON()
    {
        var result = new CannedResult(Canned.PartnerCityShape, Canned.City(1, "波特蘭"), Canned.City(2, "八\n王子", since: null));
        var (json, lines) = await WriteBothAsync(result);
        Assert.Equal(2, lines.Count);
        Assert.Equal($"{{\"dataset\":\"cities\",\"rows\":[\n{string.Join(",\n", lines)}\n]}}\n", json);
        Assert.Equal("八\n王子", JsonDocument.Parse(lines[1]).RootElement.GetProperty("nameZh").GetString());
    }

    private static async Task<string> WriteAsync(CannedResult result) => (await WriteBothAsync(result)).Json;

    private static async Task<(string Json, IReadOnlyList<string> Lines)> WriteBothAsync(CannedResult result)
    {
        using var output = new MemoryStream();
        using var lines = new MemoryStream();
        var file = new JsonDocumentFile("cities", result.Shapes, output);
        await result.ReadAsync([new JsonRows(result.Shape, lines, file)], TestContext.Current.CancellationToken);
        file.End();
        var text = Encoding.UTF8.GetString(lines.ToArray());
        return (Encoding.UTF8.GetString(output.ToArray()), [.. text.Split('\n').SkipLast(1)]);
    }
}
