using OpenGov.Domain.Gazette;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Loading;

/// <summary>The shipped record and a day of the gazette, which it has none of, for tests that leave them as they are.</summary>
public sealed class LoadedRecord : IAsyncLifetime
{
    internal LoadingDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await LoadingDatabase.OpenAsync();
        Assert.True((await Database.LoadAsync(RepositoryRoot.Combine("record"))).Succeeded);
        await Database.ImportAsync<GazetteDay>("key,date,kind,whyZh\n2026-02-16,2026-02-16,SUSPENDED,春節\n");
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
