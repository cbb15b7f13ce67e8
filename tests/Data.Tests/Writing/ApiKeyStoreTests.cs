using OpenGov.Data.Writing.Keys;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Writing;

public sealed class ApiKeyStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_secret_finds_its_key_and_is_stored_nowhere(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var store = new ApiKeyStore(database.Address, database.Clock);

        var issued = await store.IssueAsync("官網", Classification.Internal, Cancellation);

        Assert.Matches("^ogk_[A-Za-z0-9_-]{43}$", issued.Secret);
        Assert.Equal(issued.Key, await store.FindAsync(issued.Secret, Cancellation));
        Assert.Equal(new ApiKey(1, "官網", Classification.Internal, database.Clock.GetUtcNow(), RevokedAt: null), issued.Key);
        Assert.Null(await store.FindAsync(issued.Secret + "x", Cancellation));
        Assert.Null(await store.FindAsync("", Cancellation));
        Assert.Equal(0L, await database.ExecuteAsync(
            $"select count(*) from api_key where hash like '%{issued.Secret[4..]}%' or name like 'ogk%'"));
    }

    [Theory, OnEachDatabase]
    public async Task A_revoked_key_opens_nothing_here_at_once_and_elsewhere_within_its_time(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);
        var here = new ApiKeyStore(database.Address, database.Clock);
        var elsewhere = new ApiKeyStore(database.Address, database.Clock);
        var issued = await here.IssueAsync("team", Classification.Restricted, Cancellation);
        Assert.NotNull(await here.FindAsync(issued.Secret, Cancellation));
        Assert.NotNull(await elsewhere.FindAsync(issued.Secret, Cancellation));

        Assert.True(await here.RevokeAsync(issued.Key.Id, Cancellation));

        Assert.Null(await here.FindAsync(issued.Secret, Cancellation));
        database.Clock.Advance(ApiKeyStore.CacheTime);
        Assert.Null(await elsewhere.FindAsync(issued.Secret, Cancellation));
        var listed = Assert.Single(await here.ListAsync(Cancellation));
        Assert.NotNull(listed.RevokedAt);
        Assert.True(await here.RevokeAsync(issued.Key.Id, Cancellation));
        Assert.Equal(listed, Assert.Single(await here.ListAsync(Cancellation)));
        Assert.False(await here.RevokeAsync(99, Cancellation));
    }

    [Theory, OnEachDatabase]
    public async Task The_development_key_is_told_on_the_first_start_only(DatabaseKind kind)
    {
        await using var database = await WrittenDatabase.OpenAsync(kind);

        var secrets = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => new ApiKeyStore(database.Address, database.Clock).EnsureDevelopmentKeyAsync(Cancellation), Cancellation)));

        var secret = Assert.Single(secrets.OfType<string>());
        var store = new ApiKeyStore(database.Address, database.Clock);
        var key = await store.FindAsync(secret, Cancellation);
        Assert.Equal(("development", Classification.Internal), (key!.Name, key.Clearance));
        await store.RevokeAsync(key.Id, Cancellation);
        Assert.Null(await store.EnsureDevelopmentKeyAsync(Cancellation));
    }
}
