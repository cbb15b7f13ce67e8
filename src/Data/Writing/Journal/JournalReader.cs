using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Data.Writing.Journal;

/// <summary>Answers what publishers and subscribers ask of the journal.</summary>
public sealed class JournalReader
{
    private readonly DatabaseAddress address;
    private JournalStatements? statements;

    public JournalReader(DatabaseAddress address) => this.address = address;

    public async ValueTask<JournalHead> HeadAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await OpenAsync(cancellationToken);
        return await JournalPage.HeadAsync(session, statements!.ReadHead, cancellationToken);
    }

    /// <summary>The hash of one entry; of sequence 0, what the first entry follows. Null when the journal does not reach that
    /// far.</summary>
    public async ValueTask<string?> HashAtAsync(long sequence, CancellationToken cancellationToken = default)
    {
        if (sequence == 0)
        {
            return JournalEntry.GenesisHash;
        }

        await using var session = await OpenAsync(cancellationToken);
        var page = await JournalPage.ReadAsync(session, statements!.ReadOne, sequence, cancellationToken);
        return page.Count == 0 ? null : page[0].Hash;
    }

    /// <summary>The names of the types that have entries after a sequence, in order.</summary>
    public async ValueTask<IReadOnlySet<string>> TypesMovedSinceAsync(long sequence, CancellationToken cancellationToken = default)
    {
        await using var session = await OpenAsync(cancellationToken);
        await using var reader = await session.QueryAsync(statements!.ReadTypesAfter, [sequence], cancellationToken);
        var types = new SortedSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            types.Add(reader.GetString(0));
        }

        return types;
    }

    /// <summary>The next entries after a sequence, at most a page of them. Empty at the journal's end.</summary>
    public async ValueTask<IReadOnlyList<JournalStep>> StepsAfterAsync(long sequence, CancellationToken cancellationToken = default)
    {
        await using var session = await OpenAsync(cancellationToken);
        await using var reader = await session.QueryAsync(statements!.ReadStepsAfter, [sequence], cancellationToken);
        var steps = new List<JournalStep>();
        while (await reader.ReadAsync(cancellationToken))
        {
            steps.Add(new JournalStep(reader.GetInt64(0), reader.GetString(1)));
        }

        return steps;
    }

    /// <summary>The Restricted values of one entry. For callers with that clearance only: the caller checks it.</summary>
    /// <returns>Null when there is no such entry, or its subject was erased.</returns>
    public async ValueTask<RestrictedValues?> RevealAsync(long sequence, CancellationToken cancellationToken = default)
    {
        await using var session = await OpenAsync(cancellationToken);
        var page = await JournalPage.ReadAsync(session, statements!.ReadOne, sequence, cancellationToken);
        if (page.Count == 0 || await SubjectKeys.FindAsync(session, statements, page[0].Entry.EntityId, cancellationToken) is not { } key)
        {
            return null;
        }

        var entry = page[0].Entry;
        return new RestrictedValues(Decrypt(key, entry.EntityId, entry.RestrictedBefore),
            Decrypt(key, entry.EntityId, entry.RestrictedAfter));
    }

    private static JsonObject? Decrypt(string key, string subject, string? encrypted) =>
        encrypted is null
            ? null
            : new JsonObject(JsonSerializer.Deserialize<Dictionary<string, string>>(encrypted)!.Select(value =>
                KeyValuePair.Create(value.Key, JsonNode.Parse(SubjectCipher.Decrypt(key, subject, value.Key, value.Value)))));

    private async ValueTask<DatabaseSession> OpenAsync(CancellationToken cancellationToken)
    {
        var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        statements ??= new JournalStatements(session.Dialect);
        return session;
    }
}
