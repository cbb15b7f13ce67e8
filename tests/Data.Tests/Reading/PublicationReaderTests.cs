using System.Globalization;
using System.Text;
using OpenGov.Data.Reading;
using OpenGov.Data.Tests.Writing;
using OpenGov.Data.Writing;
using OpenGov.GraphQL.Errors;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Reading;

public sealed class PublicationReaderTests
{
    /// <summary>More than two parts.</summary>
    private const int Agencies = 2300;

    [Theory]
    [OnEachDatabase("children { nodes { code } }")]
    [OnEachDatabase("parent { code }")]
    public async Task Every_row_is_read_once_and_in_order_however_many_parts_it_takes(DatabaseKind kind, string members)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var rows = Enumerable.Range(0, Agencies).Select(Agency).ToArray();
        await database.WriteAsync(batch => Array.ForEach(rows, batch.Insert));
        await using var graph = database.Address.OpenGraph();
        var sink = new Collected();

        await graph.PrepareDataset($"{{ agencies(order: [{{ nameEn: DESC }}]) {{ nodes {{ code {members} }} }} }}")
            .ReadAsync([sink], TestContext.Current.CancellationToken);

        var expected = rows.OrderBy(row => row["nameEn"] is null).ThenByDescending(row => row["nameEn"]).ThenBy(row => row["key"])
            .Select(row => (string)row["key"]!);
        Assert.Equal(expected, sink.Top);
        Assert.Equal(members.StartsWith("children", StringComparison.Ordinal) ? Agencies - 1 : 0, sink.Below);
    }

    [Theory, OnEachDatabase]
    public async Task Lists_with_lists_inside_are_read_one_after_the_other_a_whole_part_and_a_single_row(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => Array.ForEach(Enumerable.Range(0, Agencies).Select(Agency).ToArray(), batch.Insert));
        await using var graph = database.Address.OpenGraph();
        Collected[] sinks = [new(), new()];

        await graph.PrepareDataset("""
            {
              whole: agencies(where: { code: { startsWith: "a1" } }) { nodes { code children { nodes { code } } } }
              single: agencies(where: { code: { in: ["a0000"] } }) { nodes { code children { nodes { code } } } }
            }
            """).ReadAsync(sinks, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1000, 1000).Select(number => $"a{number}"), sinks[0].Top);
        Assert.Equal(["a0000"], sinks[1].Top);
    }

    /// <summary>A driver that prepares what comes often may not take one list's rows for another's.</summary>
    [Theory, OnEachDatabase]
    public async Task Lists_of_different_columns_are_read_again_and_again(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => Array.ForEach(Enumerable.Range(0, 3).Select(Agency).ToArray(), batch.Insert));
        await using var graph = database.Address.OpenGraph();
        var narrow = graph.PrepareDataset("{ agencies { nodes { code children { nodes { code } } } } }");
        var wide = graph.PrepareDataset("{ agencies { nodes { code nameZh nameEn kind parent { code } children { nodes { code nameZh } } } } }");
        foreach (var query in Enumerable.Range(0, 12).SelectMany(_ => new[] { narrow, wide }))
        {
            var sink = new Collected();
            Assert.True(await query.HasRowsAsync(TestContext.Current.CancellationToken));
            await query.ReadAsync([sink], TestContext.Current.CancellationToken);
            Assert.Equal(["a0000", "a0001", "a0002"], sink.Top);
        }
    }

    [Theory]
    [OnEachDatabase("", true)]
    [OnEachDatabase("(where: { code: { eq: \"nobody\" } }, order: [{ nameEn: DESC }])", false)]
    public async Task Whether_there_is_a_row_is_known_without_reading_all(DatabaseKind kind, string arguments, bool hasRows)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => Array.ForEach(Enumerable.Range(0, 3).Select(Agency).ToArray(), batch.Insert));
        await using var graph = database.Address.OpenGraph();

        var query = graph.PrepareDataset($"{{ agencies{arguments} {{ nodes {{ code children {{ nodes {{ code }} }} }} }} countries {{ nodes {{ code }} }} }}");

        Assert.Equal(hasRows, await query.HasRowsAsync(TestContext.Current.CancellationToken));
    }

    [Theory, OnEachDatabase]
    public async Task The_defaults_of_a_query_s_variables_are_its_values(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch => Array.ForEach(Enumerable.Range(0, 9).Select(Agency).ToArray(), batch.Insert));
        await using var graph = database.Address.OpenGraph();
        var sink = new Collected();

        await graph.PrepareDataset("query ($codes: [String!] = [\"a0003\", \"a0005\"]) { agencies(where: { code: { in: $codes } }) { nodes { code } } }")
            .ReadAsync([sink], TestContext.Current.CancellationToken);

        Assert.Equal(["a0003", "a0005"], sink.Top);
    }

    [Theory, OnEachDatabase]
    public async Task Several_lists_are_read_in_one_snapshot_each_into_its_own_sink(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await database.WriteAsync(batch =>
        {
            batch.Insert(Agency(0));
            batch.Insert(WrittenDatabase.Country("JP"));
        });
        await using var graph = database.Address.OpenGraph();
        var query = graph.PrepareDataset("{ agencies { nodes { code } } lands: countries { nodes { code } } partnerCities { nodes { nameZh } } }");
        var writes = new Collected { OnRow = () => database.WriteAsync(batch => batch.Insert(WrittenDatabase.Country("US"))).GetAwaiter().GetResult() };
        Collected[] others = [new(), new()];

        await query.ReadAsync([writes, .. others], TestContext.Current.CancellationToken);

        Assert.Equal(["agencies", "lands", "partnerCities"], query.Shapes.Select(shape => shape.Name));
        Assert.Superset(new HashSet<string> { "Agency", "Country", "PartnerCity" }, query.Types.ToHashSet());
        Assert.Equal(["a0000"], writes.Top);
        Assert.Equal(["JP"], others[0].Top);
        Assert.Empty(others[1].Top);
        Assert.NotNull(await database.FindAsync("Country", WrittenDatabase.Id("Country", "US")));
    }

    [Theory]
    [InlineData("{ agency(code: \"x\") { code } }", "A dataset reads lists; \"agency\" is none. Use the plural field of a type.")]
    [InlineData("{ agencies { nodes { code } } country(code: \"JP\") { code } }", "A dataset reads lists; \"country\" is none. Use the plural field of a type.")]
    [InlineData("{ __typename }", "A dataset reads lists; this query has none. Use the plural field of a type.")]
    [InlineData("{ agencies { nodes { code } totalCount } }", "A dataset reads the rows of a list; select \"nodes\" and nothing beside it.")]
    [InlineData("{ agencies { nodes { children { totalCount } } } }",
        "A dataset reads the rows of its lists: select \"nodes\" of \"children\" and nothing beside it.")]
    [InlineData("{ agencies(first: 10) { nodes { code } } }", "A dataset reads the whole list; leave out \"first\".")]
    [InlineData("{ agencies(after: \"x\") { nodes { code } } }", "A dataset reads the whole list; leave out \"after\".")]
    [InlineData("{ agencies { nodes { parent { nameZh } parentNameZh: nameZh } } }",
        "Two columns of the dataset have the name \"parentNameZh\". Give one of them an alias.")]
    public void A_query_that_is_no_dataset_is_refused(string query, string message)
    {
        var graph = new DatabaseAddress.Sqlite("none.db").OpenGraph();
        var refusal = Assert.Throws<GraphQLException>(() => graph.PrepareDataset(query)).Errors[0];

        Assert.Equal(("DATASET_INVALID", message), (refusal.Code, refusal.Message));
    }

    private static EntityRow Agency(int number) => new(WrittenDatabase.Type("Agency"))
    {
        ["key"] = Code(number),
        ["nameZh"] = "某局",
        ["nameEn"] = number % 3 == 0 ? null : $"Bureau {(number * 7) % 50:00}",
        ["kind"] = "BUREAU",
        ["parent"] = number == 0 ? null : WrittenDatabase.Id("Agency", Code(number / 4)),
    };

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number:0000}");

    /// <summary>The first column of the rows at the top, and how many rows are inside them.</summary>
    private sealed class Collected : IResultSink
    {
        public Action? OnRow { get; init; }

        public List<string> Top { get; } = [];

        public int Below { get; private set; }

        public void BeginRow(ResultLevel level, IResultRow row)
        {
            if (level.Name != "children")
            {
                OnRow?.Invoke();
                Top.Add(Encoding.UTF8.GetString(row.Text(0)));
            }
            else
            {
                Below++;
            }
        }

        public void BeginList(ResultLevel level)
        {
        }

        public void EndList(ResultLevel level)
        {
        }

        public void EndRow(ResultLevel level)
        {
        }
    }
}
