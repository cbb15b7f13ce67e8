using System.Globalization;
using System.Text.Json;
using OpenGov.Data.Searching;
using OpenGov.Data.Tests.Writing;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Gazette;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.Gazette;
using OpenGov.Domain.International;
using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Searching;

public sealed class SearchIndexTests
{
    private static readonly AccessScope Internal = new(Classification.Internal);

    private static readonly string[] Words = ["高雄", "市政府", "鳳山", "Kaohsiung", "decide", "decided", "臺灣", "台", "113", "Évora", "𠮷", "、", "市"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>After each round of random writes, random searches find what a scan of every row finds, with the same ranks.</summary>
    [Theory, OnEachDatabase]
    public async Task The_index_follows_every_write(DatabaseKind kind)
    {
        var random = new Random(20261120);
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using var graph = database.Address.OpenGraph();
        var rows = new Dictionary<long, EntityRow>();
        for (var round = 0; round < 12; round++)
        {
            await database.WriteAsync(batch =>
            {
                for (var write = 0; write < 8; write++)
                {
                    Write(batch, rows, random);
                }
            });
            for (var search = 0; search < 12; search++)
            {
                var text = Text(random, random.Next(1, 3));
                if (SearchTerms.Of(text).Terms.Length == 0)
                {
                    continue;
                }

                Assert.Equal(Scan(rows.Values, text, Classification.Open), await FindAsync(graph, text, AccessScope.Public));
                Assert.Equal(Scan(rows.Values, text, Classification.Internal), await FindAsync(graph, text, Internal));
            }
        }

        foreach (var row in rows.Values)
        {
            await database.WriteAsync(batch => batch.Delete(row));
        }

        Assert.Equal(0L, await database.ExecuteAsync("select (select count(*) from search_row) + (select count(*) from search_text) + (select count(*) from search_gram)"));
    }

    [Theory, OnEachDatabase]
    public async Task A_unit_of_work_moves_the_index_in_its_own_transaction(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using var graph = database.Address.OpenGraph();
        var units = new UnitOfWorkFactory(database.Address, DomainModel.Current, database.Clock);
        var id = WrittenDatabase.Id("Country", "XX");
        await using (var unit = await units.BeginAsync("tester", Cancellation))
        {
            unit.Context.Add(new Country { Id = id, Key = "XX", NameZh = "鳳凰國", NameEn = "Phoenix" });
            await unit.CommitAsync(Cancellation);
        }

        Assert.Equal([("Country", "XX", 8)], await FindAsync(graph, "鳳凰", AccessScope.Public));
        await using (var unit = await units.BeginAsync("tester", Cancellation))
        {
            unit.Context.Entry((await unit.Context.Set<Country>().FindAsync([id], Cancellation))!).Property(nameof(Country.NameZh)).CurrentValue = "麒麟國";
            await unit.CommitAsync(Cancellation);
        }

        Assert.Empty(await FindAsync(graph, "鳳凰", AccessScope.Public));
        Assert.Equal([("Country", "XX", 8)], await FindAsync(graph, "麒麟", AccessScope.Public));
        await using (var unit = await units.BeginAsync("tester", Cancellation))
        {
            unit.Context.Remove((await unit.Context.Set<Country>().FindAsync([id], Cancellation))!);
        }

        Assert.Single(await FindAsync(graph, "麒麟", AccessScope.Public));
        await using (var unit = await units.BeginAsync("tester", Cancellation))
        {
            unit.Context.Remove((await unit.Context.Set<Country>().FindAsync([id], Cancellation))!);
            await unit.CommitAsync(Cancellation);
        }

        Assert.Empty(await FindAsync(graph, "麒麟", AccessScope.Public));
    }

    [Theory, OnEachDatabase]
    public async Task A_text_of_the_gazette_is_for_everyone_from_its_release_on(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        await using var graph = database.Address.OpenGraph();
        await database.WriteAsync(batch => batch.Insert(WrittenDatabase.Agency("A")));
        var desk = new GazetteDesk(new UnitOfWorkFactory(database.Address, DomainModel.Current, database.Clock));
        await desk.ReleaseDueAsync(database.Clock.GetUtcNow(), Cancellation);
        var command = new SubmitToGazette(
            GazetteCategory.Announcement, new EntityId<Agency>(WrittenDatabase.Id("Agency", "A")), "訂定公園管理辦法", "公園內不得燃放爆竹。", "王小明")
        {
            Key = "s1",
        };
        await desk.SubmitAsync(command, "tester", Cancellation);

        Assert.Empty(await FindAsync(graph, "爆竹", AccessScope.Public));
        Assert.Equal([("GazetteSubmission", "s1", 1)], await FindAsync(graph, "爆竹", Internal));
        Assert.Empty(await FindAsync(graph, "王小明", new AccessScope(Classification.Restricted)));
        Assert.Equal(0L, await database.ExecuteAsync("select (select count(*) from search_text where text like '%小明%') + (select count(*) from search_gram where gram = '小明')"));

        await desk.AcceptAsync(new AcceptSubmission(new EntityId<GazetteSubmission>(WrittenDatabase.Id("GazetteSubmission", "s1"))), "tester", Cancellation);
        database.Clock.Advance(TimeSpan.FromDays(4));
        await desk.ReleaseDueAsync(database.Clock.GetUtcNow(), Cancellation);

        Assert.Equal([("GazetteDocument", "115-1-1", 1)], await FindAsync(graph, "爆竹", AccessScope.Public));
        Assert.Equal([("GazetteDocument", "115-1-1", 9)], await FindAsync(graph, "公園", AccessScope.Public));
    }

    [Theory, OnEachDatabase]
    public async Task Rows_from_before_the_index_are_put_into_it_once(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var random = new Random(1);
        var rows = new Dictionary<long, EntityRow>();
        await database.WriteAsync(batch =>
        {
            for (var write = 0; write < 60; write++)
            {
                Write(batch, rows, random);
            }
        });
        var written = await ContentAsync(database);
        await database.ExecuteAsync("delete from search_gram");
        await database.ExecuteAsync("delete from search_text");
        await database.ExecuteAsync("delete from search_row");

        var indexer = new SearchIndexer(database.Address, DomainModel.Current);
        Assert.Equal(rows.Count, await indexer.BringUpToDateAsync(null, Cancellation));
        Assert.Equal(written, await ContentAsync(database));
        Assert.Null(await indexer.BringUpToDateAsync(null, Cancellation));

        await database.ExecuteAsync("update platform_state set value = 'other' where name = 'search.index'");
        Assert.Equal(rows.Count, await indexer.BringUpToDateAsync(null, Cancellation));
        Assert.Equal(written, await ContentAsync(database));
    }

    private static async Task<string> ContentAsync(WrittenDatabase database) => string.Join(
        '/',
        await database.ExecuteAsync("select count(*) from search_row"),
        await database.ExecuteAsync("select count(*) from search_text"),
        await database.ExecuteAsync("select sum(length(text) * weight) from search_text"),
        await database.ExecuteAsync("select count(*) from search_gram"));

    private static void Write(WriteBatch batch, Dictionary<long, EntityRow> rows, Random random)
    {
        var chosen = rows.Count == 0 ? null : rows.Values.ElementAt(random.Next(rows.Count));
        switch (random.Next(4))
        {
            case 0 when chosen is not null:
                batch.Delete(chosen);
                rows.Remove((long)chosen["id"]!);
                break;
            case 1 when chosen is not null:
                var after = chosen.Copy();
                Fill(after, random);
                batch.Update(chosen, after);
                rows[(long)after["id"]!] = after;
                break;
            default:
                var key = string.Create(CultureInfo.InvariantCulture, $"k{random.NextInt64()}");
                var row = random.Next(2) == 0 ? WrittenDatabase.Country(key) : new EntityRow(WrittenDatabase.Type("Person")) { ["key"] = key };
                Fill(row, random);
                batch.Insert(row);
                rows.Add((long)row["id"]!, row);
                break;
        }
    }

    private static void Fill(EntityRow row, Random random)
    {
        row["nameZh"] = Text(random, random.Next(1, 4));
        row["nameEn"] = Text(random, random.Next(1, 4));
        if (row.Type.Name == "Person")
        {
            row["spellings"] = Enumerable.Range(0, random.Next(3)).Select(_ => Text(random, 2)).ToArray();
            row["publicRole"] = random.Next(2) == 0;
        }
    }

    private static string Text(Random random, int words) =>
        string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    /// <summary>What the index has to find, by reading every row.</summary>
    private static (string Type, string Key, int Score)[] Scan(IEnumerable<EntityRow> rows, string text, Classification clearance)
    {
        var terms = SearchTerms.Of(text).Terms;
        return
        [
            .. rows.Where(row => clearance > Classification.Open || row.Type.Name != "Person" || (bool)row["publicRole"]!)
                .Select(row => (row, texts: SearchedText.Of(row.Type).Select(searched => (searched.Property.SearchWeight, Folded: searched.Fold(row))).ToList()))
                .Where(pair => terms.All(term => pair.texts.Exists(field => field.Folded.Contains(term, StringComparison.Ordinal))))
                .Select(pair => (pair.row.Type.Name, (string)pair.row["key"]!, pair.texts.Sum(field => terms.Sum(term => field.SearchWeight * Occurrences(field.Folded, term)))))
                .OrderByDescending(hit => hit.Item3).ThenBy(hit => hit.Name, StringComparer.Ordinal).ThenBy(hit => hit.Item2, StringComparer.Ordinal),
        ];
    }

    private static int Occurrences(string text, string term) => text.Split(term).Length - 1;

    /// <summary>Through pages of three, so that cursors are tried as well; every page tells the same total.</summary>
    private static async Task<(string Type, string Key, int Score)[]> FindAsync(GraphStore graph, string text, AccessScope scope)
    {
        const string Query = """
            query ($text: String!, $after: String) {
              search(text: $text, first: 3, after: $after) {
                edges { score node { __typename ... on Country { key } ... on Person { key } ... on GazetteSubmission { key } ... on GazetteDocument { key } } }
                pageInfo { hasNextPage endCursor }
                totalCount
              }
            }
            """;
        var query = scope == AccessScope.Public ? Query.Replace("... on GazetteSubmission { key }", "", StringComparison.Ordinal) : Query;
        var hits = new List<(string, string, int)>();
        string? after = null;
        int total;
        do
        {
            using var answer = JsonDocument.Parse(await graph.AskAsync(query, JsonSerializer.Serialize(new { text, after }), scope));
            var found = answer.RootElement.GetProperty("data").GetProperty("search");
            hits.AddRange(found.GetProperty("edges").EnumerateArray().Select(edge => (
                edge.GetProperty("node").GetProperty("__typename").GetString()!,
                edge.GetProperty("node").GetProperty("key").GetString()!,
                edge.GetProperty("score").GetInt32())));
            total = found.GetProperty("totalCount").GetInt32();
            after = found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? found.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(total, hits.Count);
        return [.. hits];
    }
}
