using OpenGov.Data;
using OpenGov.Data.Loading;
using OpenGov.Data.Migrations;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Every dataset of the repository over the shipped record, described in every format, for the judges.</summary>
public sealed class DescribedRecord : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly DescribedDatasets datasets;

    public DescribedRecord() => datasets = new DescribedDatasets(folder.Path, PublisherIdentity.Load(RepositoryRoot.Combine("schema")));

    internal DescribedDatasets Datasets => datasets;

    public async ValueTask InitializeAsync()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Sqlite);
        await new Migrator(database.Address, new TestClock("2026-01-05T08:00:00+08:00")).MigrateAsync(default);
        var store = new WriteStore(database.Address, DomainModel.Current, new TestClock("2026-01-05T08:00:00+08:00"));
        await new RecordLoader(DomainModel.Current).LoadAsync(RepositoryRoot.Combine("record"), store);
        await using var graph = new GraphStore(
            database.Address, DomainModel.Current, GraphSchema.Compose(DomainModel.Current, new EntityRootFields(DomainModel.Current)));
        var data = new GraphData(graph);
        var contracts = RepositoryRoot.Combine("schema", "datasets");
        foreach (var slug in DatasetContract.SlugsIn(contracts))
        {
            var contract = DatasetContract.Load(contracts, slug, datasets.Publisher);
            await datasets.AddAsync(contract, data.Prepare(contract.Query), default);
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
