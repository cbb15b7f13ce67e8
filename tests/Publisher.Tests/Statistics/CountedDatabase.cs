using System.Globalization;
using System.Text;
using OpenGov.Data;
using OpenGov.Data.Migrations;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Journal;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.Publisher.Statistics;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Statistics;

/// <summary>A database with the indicators that the shipped statistics name, and made-up rows that say so.</summary>
internal sealed class CountedDatabase : IAsyncDisposable
{
    public const string MadeUp = "測試用虛構資料";

    private readonly TestDatabase database;
    private readonly WriteStore store;
    private readonly UnitOfWorkFactory units;
    private int rows;

    private CountedDatabase(TestDatabase database)
    {
        this.database = database;
        store = new WriteStore(database.Address, DomainModel.Current, Clock);
        units = new UnitOfWorkFactory(database.Address, DomainModel.Current, Clock);
        Graph = new GraphStore(
            database.Address, DomainModel.Current, GraphSchema.Compose(DomainModel.Current, new EntityRootFields(DomainModel.Current)));
    }

    public TestClock Clock { get; } = new("2026-05-01T03:00:00+08:00");

    public GraphStore Graph { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<CountedDatabase> OpenAsync(DatabaseKind kind)
    {
        var counted = new CountedDatabase(await Databases.OpenAsync(kind));
        await new Migrator(counted.database.Address, counted.Clock).MigrateAsync(Cancellation);
        await counted.WriteAsync(batch =>
        {
            foreach (var code in new[] { "petitions.received", "vehicles.dispatches" })
            {
                batch.Insert(new EntityRow(DomainModel.Current.Entity("Indicator"))
                {
                    ["key"] = code,
                    ["area"] = "REPORTS",
                    ["nameZh"] = MadeUp,
                    ["nameEn"] = "Made up",
                    ["unit"] = "cases",
                    ["dimensions"] = Array.Empty<string>(),
                });
            }
        });
        return counted;
    }

    /// <summary>Runs the shipped statistics, or those of another folder.</summary>
    public async Task<IReadOnlyList<PublicationResult>> CountAsync(bool dryRun = false, string? folder = null) =>
        await new StatisticsRun(folder ?? RepositoryRoot.Combine("schema", "statistics"), Graph, units, Clock).RunAsync(dryRun, Cancellation);

    /// <summary>Keeps every other writer waiting until it is disposed.</summary>
    public async Task<IAsyncDisposable> HoldWriteLockAsync() => await store.BeginAsync("tester", Cancellation);

    public async Task WriteAsync(Action<WriteBatch> write)
    {
        await using var batch = await store.BeginAsync("tester", Cancellation);
        write(batch);
        await batch.CommitAsync(Cancellation);
    }

    public Task PetitionsAsync(int count, string receivedOn, string category, string channel = "ONLINE", string? outcome = "EXPLAINED") =>
        PetitionsAsync(Enumerable.Repeat((receivedOn, category, channel, outcome), count));

    public Task PetitionsAsync(IEnumerable<(string ReceivedOn, string Category, string Channel, string? Outcome)> petitions) => WriteAsync(batch =>
    {
        foreach (var (receivedOn, category, channel, outcome) in petitions)
        {
            batch.Insert(new EntityRow(DomainModel.Current.Entity("Petition"))
            {
                ["key"] = $"made-up-{++rows}",
                ["channel"] = channel,
                ["categoryZh"] = category,
                ["receivedOn"] = DateOnly.Parse(receivedOn, CultureInfo.InvariantCulture),
                ["status"] = "CLOSED",
                ["outcome"] = outcome,
                ["closedOn"] = new DateOnly(2026, 4, 2),
                ["petitionerName"] = $"金絲雀{rows}",
                ["petitionerContact"] = $"canary{rows}@example.org",
                ["textZh"] = $"{MadeUp}：金絲雀的內容{rows}",
            });
        }
    });

    public Task DispatchesAsync(int count, string startsAt, string kind = "CAR") => WriteAsync(batch =>
    {
        for (var i = 0; i < count; i++)
        {
            batch.Insert(new EntityRow(DomainModel.Current.Entity("Dispatch"))
            {
                ["key"] = $"made-up-{++rows}",
                ["kind"] = kind,
                ["startsAt"] = DateTimeOffset.Parse(startsAt, CultureInfo.InvariantCulture),
                ["destinationZh"] = MadeUp,
                ["status"] = "DONE",
                ["requestedBy"] = $"金絲雀{rows}",
            });
        }
    });

    /// <summary>Takes a row away again.</summary>
    public async Task DeleteAsync(string type, string key)
    {
        await using var batch = await store.BeginAsync("tester", Cancellation);
        batch.Delete((await batch.FindAsync(DomainModel.Current.Entity(type), GlobalId.FromKey(type, key).Value, Cancellation))!);
        await batch.CommitAsync(Cancellation);
    }

    /// <summary>Every figure as the public sees it: key, period, dimensions, value.</summary>
    public async Task<IReadOnlyList<string>> FiguresAsync()
    {
        var data = System.Text.Json.JsonElement.Parse(await AskAsync(
            "{ figures(first: 500, order: [{ key: ASC }]) { nodes { key startsOn endsOn rocYear origin value dimensions { name value } indicator { code } } } }"));
        return
        [
            .. data.GetProperty("data").GetProperty("figures").GetProperty("nodes").EnumerateArray().Select(figure =>
                $"{figure.GetProperty("key")} {figure.GetProperty("startsOn")}/{figure.GetProperty("endsOn")}"
                + string.Concat(figure.GetProperty("dimensions").EnumerateArray().Select(one => $" {one.GetProperty("name")}={one.GetProperty("value")}"))
                + $" {figure.GetProperty("value")}"),
        ];
    }

    /// <summary>Asks as the public.</summary>
    public async Task<string> AskAsync(string query)
    {
        using var writer = new ResponseWriter();
        await Graph.Engine.ExecuteAsync(new GraphQLRequest(query, AccessScope.Public), writer, null, Cancellation);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }

    public async Task<JournalHead> HeadAsync() => await new JournalReader(database.Address).HeadAsync(Cancellation);

    public async Task<bool> IsChainWholeAsync() => (await new JournalVerifier(database.Address).VerifyAsync(Cancellation)).FirstBreak is null;

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        await database.DisposeAsync();
    }
}
