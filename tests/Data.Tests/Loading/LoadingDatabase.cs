using System.Text;
using OpenGov.Data.Loading;
using OpenGov.Data.Tests.Writing;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Loading;

/// <summary>A migrated database with what loading does to it, and what people do to it meanwhile.</summary>
internal sealed class LoadingDatabase : IAsyncDisposable
{
    private readonly WrittenDatabase database;

    private LoadingDatabase(WrittenDatabase database) => this.database = database;

    public IWriteStore Store => database.Store;

    public static DomainModel Model => DomainModel.Current;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<LoadingDatabase> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite) =>
        new(await WrittenDatabase.OpenAsync(kind));

    public Task<LoadReport> LoadAsync(RecordFolder record) => LoadAsync(record.Path);

    public async Task<LoadReport> LoadAsync(string folder) =>
        await new RecordLoader(Model).LoadAsync(folder, Store, cancellationToken: Cancellation);

    public async Task<LoadReport> ImportAsync<T>(string csv, string actor = "someone")
        where T : class
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await new CsvImporter(Store).ImportAsync(Model.Entity<T>(), "upload.csv", content, actor, cancellationToken: Cancellation);
    }

    public Task<string> ExportAsync<T>()
        where T : class => ExportAsync(Model.Entity<T>());

    public async Task<string> ExportAsync(EntityModel type)
    {
        using var output = new MemoryStream();
        await new CsvExporter(Store).ExportAsync(type, output, Cancellation);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>What a person sees of a row; null when it is gone.</summary>
    public async Task<EntityRow?> FindAsync<T>(string key)
        where T : class
    {
        await using var batch = await Store.BeginAsync("reader", Cancellation);
        return await FindAsync<T>(batch, key);
    }

    /// <summary>A person changes one value.</summary>
    public async Task ChangeAsync<T>(string key, string property, object? value)
        where T : class
    {
        await using var batch = await Store.BeginAsync("someone", Cancellation);
        var before = await FindAsync<T>(batch, key) ?? throw new InvalidOperationException($"There is no \"{key}\".");
        var after = before.Copy();
        after[property] = value;
        batch.Update(before, after);
        await batch.CommitAsync(Cancellation);
    }

    /// <summary>A person deletes a row.</summary>
    public async Task DeleteAsync<T>(string key)
        where T : class
    {
        await using var batch = await Store.BeginAsync("someone", Cancellation);
        batch.Delete(await FindAsync<T>(batch, key) ?? throw new InvalidOperationException($"There is no \"{key}\"."));
        await batch.CommitAsync(Cancellation);
    }

    /// <summary>The sequence of the journal's last entry.</summary>
    public async Task<long> JournalAsync() => (await database.Journal.HeadAsync(Cancellation)).Sequence;

    /// <summary>Who wrote the journal's last entry.</summary>
    public async Task<string> LastActorAsync() =>
        (string)(await database.ExecuteAsync("select actor from change order by id desc limit 1"))!;

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static ValueTask<EntityRow?> FindAsync<T>(WriteBatch batch, string key)
        where T : class
    {
        var type = Model.Entity<T>();
        return batch.FindAsync(type, GlobalId.FromKey(type.Name, key).Value, Cancellation);
    }
}
