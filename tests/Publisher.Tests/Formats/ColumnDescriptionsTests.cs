using System.Text.Json;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class ColumnDescriptionsTests
{
    [Fact]
    public void Every_column_of_every_file_is_described_in_order()
    {
        using var document = JsonDocument.Parse(ColumnDescriptions.Write("cities", [Canned.PartnerCityShape]));
        var tables = document.RootElement.GetProperty("tables").EnumerateArray().ToList();
        Assert.Equal(["cities.csv", "cities-citations.csv"], tables.Select(table => table.GetProperty("file").GetString()));
        Assert.Equal(
            ["id", "nameZh", "nameEn", "countryCode", "countryNameZh", "relation", "relationLabelZh", "since"],
            tables[0].GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_code_tells_its_list_and_a_quantity_its_unit()
    {
        var shape = Shape.Of("engagements", "Engagement", ["id", "kind", "headcount"]);
        using var document = JsonDocument.Parse(ColumnDescriptions.Write("visits", [shape]));
        var columns = document.RootElement.GetProperty("tables")[0].GetProperty("columns");
        Assert.Equal("VISIT_RECEIVED", columns[1].GetProperty("codes")[0].GetProperty("value").GetString());
        Assert.Equal("訪賓接待", columns[1].GetProperty("codes")[0].GetProperty("labelZh").GetString());
        Assert.Equal("kind", columns[2].GetProperty("labelOf").GetString());
        Assert.Equal("persons", columns[3].GetProperty("unit").GetString());
        Assert.Equal("OPEN", columns[3].GetProperty("classification").GetString());
    }
}
