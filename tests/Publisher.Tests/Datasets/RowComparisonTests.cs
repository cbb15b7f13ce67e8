using System.Text;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Datasets;

public sealed class RowComparisonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_row_of_a_first_version_is_added()
    {
        var (comparison, csv) = Compare(former: null, """{"id":"City-1","nameZh":"波特蘭"}""", """{"id":"City-2","nameZh":"八王子"}""");

        Assert.Equal(new RowChanges(2, 0, 0), comparison.Changes);
        Assert.Equal("change,id,columns\r\nadded,City-1,\r\nadded,City-2,\r\n", csv);
    }

    [Fact]
    public void Rows_are_told_apart_by_their_ids_wherever_they_stand()
    {
        var (comparison, csv) = Compare(
            ["""{"id":"City-1","nameZh":"波特蘭","since":"1988"}""", """{"id":"City-2","nameZh":"八王子","since":null}""", """{"id":"City-3","nameZh":"熊本","since":null}"""],
            """{"id":"City-4","nameZh":"佐渡","since":null}""",
            """{"id":"City-3","nameZh":"熊本市","since":"2017"}""",
            """{"id":"City-1","nameZh":"波特蘭","since":"1988"}""");

        Assert.Equal(new RowChanges(1, 1, 1), comparison.Changes);
        Assert.Equal("change,id,columns\r\nadded,City-4,\r\nchanged,City-3,nameZh、since\r\nremoved,City-2,\r\n", csv);
        Assert.Null(comparison.DuplicateId);
    }

    [Fact]
    public void An_id_inside_a_row_is_not_the_rows_own()
    {
        var (comparison, csv) = Compare(
            ["""{"person":{"id":"Person-1"},"id":"Visit-1","topics":[{"id":"Topic-1"}]}"""],
            """{"person":{"id":"Person-2"},"id":"Visit-1","topics":[{"id":"Topic-1"}]}""");

        Assert.Equal(new RowChanges(0, 0, 1), comparison.Changes);
        Assert.EndsWith("changed,Visit-1,person\r\n", csv);
    }

    [Fact]
    public void A_member_that_only_one_version_has_is_a_difference() =>
        Assert.EndsWith(
            "changed,City-1,nameEn、nameZh\r\n",
            Compare(["""{"id":"City-1","nameZh":"波特蘭"}"""], """{"id":"City-1","nameEn":"Portland"}""").Csv);

    [Fact]
    public void An_id_of_two_rows_is_found() =>
        Assert.Equal("City-1", Compare(["""{"id":"City-1"}"""], """{"id":"City-1"}""", """{"id":"City-1"}""").Comparison.DuplicateId);

    [Fact]
    public void Rows_read_in_several_shares_are_compared_as_in_one()
    {
        var former = Enumerable.Range(0, 1000).Select(number => $$"""{"id":"City-{{number}}","value":{{number}}}""").ToArray();
        var current = Enumerable.Range(500, 1000).Select(number => $$"""{"id":"City-{{number}}","value":{{(number % 10 == 0 ? -1 : number)}}}""").ToArray();

        var one = Compare(former, current);
        var many = Compare(former, current, bytesOfAShare: 5_000);

        Assert.Equal(new RowChanges(500, 500, 50), one.Comparison.Changes);
        Assert.Equal((1000, 1000), (one.Comparison.FormerRows, many.Comparison.FormerRows));
        Assert.Equal(one.Comparison.Changes, many.Comparison.Changes);
        Assert.Equal(one.Csv.Split('\n').Order(), many.Csv.Split('\n').Order());
    }

    private (RowComparison Comparison, string Csv) Compare(string[]? former, params string[] current) => Compare(former, current, bytesOfAShare: 1_000_000);

    private (RowComparison Comparison, string Csv) Compare(string[]? former, string[] current, long bytesOfAShare)
    {
        using var output = new MemoryStream();
        var comparison = RowComparison.Write([(former is null ? null : Save("former", former), Save("current", current))], output, bytesOfAShare);
        return (comparison, Encoding.UTF8.GetString(output.ToArray()));
    }

    private string Save(string name, string[] lines)
    {
        var path = folder[name];
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
        return path;
    }
}
