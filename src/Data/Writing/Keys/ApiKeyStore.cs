using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Keys;

/// <summary>Issues, finds, lists and revokes keys. A secret is 256 random bits and is kept as its SHA-256 only.</summary>
public sealed class ApiKeyStore
{
    /// <summary>How every secret begins, so that people and scanners recognise one that has leaked.</summary>
    public const string SecretPrefix = "ogk_";

    /// <summary>How long another process's revocation may go unnoticed.</summary>
    public static readonly TimeSpan CacheTime = TimeSpan.FromSeconds(30);

    private const string DevelopmentState = "apiKeys.developmentIssuedAt";
    private const int CacheSize = 1024;

    private readonly DatabaseAddress address;
    private readonly TimeProvider clock;
    private readonly ApiKeyStatements statements;
    private readonly ConcurrentDictionary<string, (ApiKey Key, DateTimeOffset Until)> cache = [];

    public ApiKeyStore(DatabaseAddress address, TimeProvider clock)
    {
        this.address = address;
        this.clock = clock;
        statements = new ApiKeyStatements(WriteStatements.DialectOf(address));
    }

    /// <summary>Makes a key. Its secret is in the answer and cannot be had again.</summary>
    public async Task<IssuedApiKey> IssueAsync(string name, Classification clearance, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        await session.BeginAsync(cancellationToken);
        var issued = await IssueAsync(session, name, clearance, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return issued;
    }

    /// <summary>
    /// Issues a key named "development" with the clearance INTERNAL on the first start of a database, so that a new installation can
    /// be tried at once.
    /// </summary>
    /// <returns>The secret, on that start only; else null. A key that was revoked does not come back.</returns>
    public async Task<string?> EnsureDevelopmentKeyAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        await session.BeginAsync(cancellationToken);
        var state = new PlatformState(session);
        if (await state.FindAsync(DevelopmentState, cancellationToken) is not null)
        {
            return null;
        }

        try
        {
            await state.AddAsync(DevelopmentState, $"{clock.GetUtcNow():u}");
        }
        catch (ConstraintException)
        {
            // Another process has just done it.
            return null;
        }

        var issued = await IssueAsync(session, "development", Classification.Internal, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return issued.Secret;
    }

    /// <summary>The key of a secret; null when there is none or it was revoked. Costs the same for any text, and is remembered for a
    /// while.</summary>
    public async ValueTask<ApiKey?> FindAsync(string secret, CancellationToken cancellationToken = default)
    {
        // Looked up by hash: how long the index takes tells nothing about a secret.
        var hash = HashOf(secret);
        var now = clock.GetUtcNow();
        if (cache.TryGetValue(hash, out var known) && known.Until > now)
        {
            return known.Key;
        }

        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        var key = (await ReadAsync(session, statements.SelectByHash, [hash], cancellationToken)).SingleOrDefault();
        if (key is null or { RevokedAt: not null })
        {
            cache.TryRemove(hash, out _);
            return null;
        }

        if (cache.Count >= CacheSize)
        {
            cache.Clear();
        }

        cache[hash] = (key, now + CacheTime);
        return key;
    }

    /// <summary>Every key that was ever issued, in order.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        return await ReadAsync(session, statements.SelectAll, [], cancellationToken);
    }

    /// <summary>Ends a key: at once in this process, within <see cref="CacheTime"/> in others. Revoking it again changes nothing.</summary>
    /// <returns>False when there is no such key.</returns>
    public async Task<bool> RevokeAsync(long id, CancellationToken cancellationToken = default)
    {
        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        await session.BeginAsync(cancellationToken);
        var key = (await ReadAsync(session, statements.SelectById, [id], cancellationToken)).SingleOrDefault();
        if (key is { RevokedAt: null })
        {
            await session.SendAsync(statements.Revoke, session.Values.Timestamp(clock.GetUtcNow()), id);
            await session.CommitAsync(cancellationToken);
        }

        cache.Clear();
        return key is not null;
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private async Task<IssuedApiKey> IssueAsync(DatabaseSession session, string name, Classification clearance,
        CancellationToken cancellationToken)
    {
        var secret = SecretPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var hash = HashOf(secret);
        await session.SendAsync(statements.Insert, name, hash, EnumModel.ToValue(clearance), session.Values.Timestamp(clock.GetUtcNow()));
        return new IssuedApiKey((await ReadAsync(session, statements.SelectByHash, [hash], cancellationToken)).Single(), secret);
    }

    private static async Task<IReadOnlyList<ApiKey>> ReadAsync(
        DatabaseSession session, PreparedSql sql, object?[] parameters, CancellationToken cancellationToken)
    {
        await using var reader = await session.QueryAsync(sql, parameters, cancellationToken);
        var keys = new List<ApiKey>();
        while (await reader.ReadAsync(cancellationToken))
        {
            keys.Add(Read(session.Values, reader));
        }

        return keys;
    }

    private static ApiKey Read(StoredValues values, DbDataReader reader)
    {
        var clearance = reader.GetString(2);
        return new ApiKey(
            reader.GetInt64(0),
            reader.GetString(1),
            Enum.GetValues<Classification>().Single(level => EnumModel.ToValue(level) == clearance),
            values.ReadTimestamp(reader, 3),
            reader.IsDBNull(4) ? null : values.ReadTimestamp(reader, 4));
    }
}
