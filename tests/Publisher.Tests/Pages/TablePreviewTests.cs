using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages;

public sealed class TablePreviewTests : IDisposable
{
    private static readonly TableDescription Table = TableDescription.Of("cities", [Canned.PartnerCityShape])[0];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Values_come_from_their_paths_and_ids_stand_last()
    {
        var preview = Read("""{"id":"PartnerCity-1","nameZh":"波特蘭","nameEn":null,"country":{"code":"US","nameZh":"美國"},"relation":"SISTER_CITY","since":"1988","citations":[]}""");
        Assert.Equal(["nameZh", "nameEn", "countryCode", "countryNameZh", "relation", "since", "id"], preview.Columns.Select(column => column.Name));
        Assert.Equal(["波特蘭", null, "US", "美國", "SISTER_CITY", "1988", "PartnerCity-1"], Assert.Single(preview.Rows));
    }

    [Fact]
    public void A_reference_that_is_null_leaves_its_cells_empty() =>
        Assert.Equal([null, null, null, null, null, null, "PartnerCity-1"], Assert.Single(Read("""{"id":"PartnerCity-1","country":null}""").Rows));

    [Fact]
    public void Nothing_is_read_after_the_fiftieth_row()
    {
        var rows = Enumerable.Range(1, 50).Select(number => $$"""{"id":"{{number}}"}""").Append("this would be no JSON");
        Assert.Equal("50", Read([.. rows]).Rows[^1][^1]);
        Assert.Equal(50, Read([.. rows]).Rows.Count);
    }

    private TablePreview Read(params string[] rows)
    {
        File.WriteAllText(folder["rows.ndjson"], string.Concat(rows.Select(row => row + "\n")));
        return TablePreview.Read(Table, folder["rows.ndjson"]);
    }
}
