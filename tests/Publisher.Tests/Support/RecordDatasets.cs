using OpenGov.Data;
using OpenGov.Data.Loading;
using OpenGov.Data.Migrations;
using OpenGov.Data.Reading;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Every dataset of the repository, asked once of the engine, as the public, over the shipped record.</summary>
public sealed class RecordDatasets : IAsyncLifetime
{
    private readonly Dictionary<string, (DatasetContract Contract, IReadOnlyList<ResultLevel> Lists, ColumnsRead Read)> datasets = [];
    private readonly HashSet<string> filled = [];

    internal static string Folder => RepositoryRoot.Combine("schema", "datasets");

    internal IReadOnlyDictionary<string, (DatasetContract Contract, IReadOnlyList<ResultLevel> Lists, ColumnsRead Read)> All => datasets;

    /// <summary>The open properties that a row of the record fills, as <c>Meeting.heldOn</c>.</summary>
    internal IReadOnlySet<string> Filled => filled;

    /// <summary>The number of the system that each indicator belongs to.</summary>
    internal IReadOnlyDictionary<string, int> SystemOf { get; private set; } = new Dictionary<string, int>();

    public async ValueTask InitializeAsync()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Sqlite);
        var clock = new TestClock("2026-01-05T08:00:00+08:00");
        await new Migrator(database.Address, clock).MigrateAsync(default);
        var store = new WriteStore(database.Address, DomainModel.Current, clock);
        await new RecordLoader(DomainModel.Current).LoadAsync(RepositoryRoot.Combine("record"), store);
        await ReadRecordAsync(store);
        await using var graph = new GraphStore(
            database.Address, DomainModel.Current, GraphSchema.Compose(DomainModel.Current, new EntityRootFields(DomainModel.Current)));
        var data = new GraphData(graph);
        var publisher = PublisherIdentity.Load(RepositoryRoot.Combine("schema"));
        foreach (var slug in DatasetContract.SlugsIn(Folder))
        {
            var contract = DatasetContract.Load(Folder, slug, publisher);

            // Refuses what is not open, and a card that does not fit its query.
            DatasetForm.Of(contract, data, statistics: null);
            var result = data.Prepare(contract.Query);
            var read = new ColumnsRead(result.Shapes, "indicatorCode", "targetMet", "sourceTitleZh");
            await result.ReadAsync([.. result.Shapes.Select(_ => read)], default);
            datasets.Add(slug, (contract, result.Shapes, read));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task ReadRecordAsync(WriteStore store)
    {
        await using var batch = await store.BeginAsync("test", default);
        var systems = await batch.LoadAllAsync(DomainModel.Current.Entity("System"), default);
        var indicators = await batch.LoadAllAsync(DomainModel.Current.Entity("Indicator"), default);
        SystemOf = indicators.Values.ToDictionary(row => (string)row["key"]!, row => (int)systems[(long)row["system"]!]["number"]!);
        foreach (var type in DomainModel.Current.Entities.Where(entity => entity is { IsComponent: false, Kind: not EntityKind.Platform }))
        {
            var rows = await batch.LoadAllAsync(type, default);
            foreach (var property in type.Properties.Where(property => property.Classification == Classification.Open))
            {
                if (rows.Values.Any(row => row[property.Name] is not (null or string[] { Length: 0 })))
                {
                    filled.Add($"{type.Name}.{property.Name}");
                }
            }
        }
    }
}
