using System.Text.Json;
using OpenGov.Domain.Journal;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Journal;

/// <summary>
/// The journal's end, held by one transaction: from <see cref="LockAsync"/> to the commit nobody else can append. The same for a batch
/// and for a unit of work.
/// </summary>
internal sealed class JournalWriter
{
    private readonly DatabaseSession session;
    private readonly JournalStatements statements;
    private readonly JournalWatch? watch;
    private readonly string actor;
    private readonly List<(ChangeOperation Operation, GlobalId Id, JournalImage? Before, JournalImage? After)> pending = [];
    private readonly Dictionary<string, string> keys = [];
    private readonly JournalHead start;
    private JournalHead head;

    private JournalWriter(
        DatabaseSession session, JournalStatements statements, JournalWatch? watch, JournalHead head, string actor, DateTimeOffset at)
    {
        this.session = session;
        this.statements = statements;
        this.watch = watch;
        this.actor = actor;
        At = at;
        this.head = start = head;
    }

    /// <summary>The instant of every entry of the transaction, read under the lock: UTC, whole milliseconds.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Waits until this transaction is the only writer.</summary>
    /// <param name="watch">Told of the new end after the commit; null where nobody of this program follows the journal.</param>
    public static async ValueTask<JournalWriter> LockAsync(
        DatabaseSession session, JournalStatements statements, JournalWatch? watch, string actor, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        var end = await JournalPage.HeadAsync(session, statements.LockHead, cancellationToken);
        return new JournalWriter(session, statements, watch, end, actor, StoredValues.ToMilliseconds(clock.GetUtcNow()));
    }

    public void Append(ChangeOperation operation, GlobalId id, JournalImage? before, JournalImage? after) =>
        pending.Add((operation, id, before, after));

    /// <summary>Gives the pending entries their place, encrypts what is Restricted, and returns what is to be written.</summary>
    public async ValueTask<IReadOnlyList<QueuedWrite>> DrainAsync(CancellationToken cancellationToken)
    {
        var writes = new List<QueuedWrite>(pending.Count);
        foreach (var (operation, id, before, after) in pending)
        {
            var entry = new JournalEntry(
                head.Sequence + 1,
                ValueText.Of(At),
                actor,
                JournalEntry.ToText(operation),
                id.Type,
                id.ToString(),
                before?.Json,
                after?.Json,
                await EncryptAsync(id.ToString(), before, writes, cancellationToken),
                await EncryptAsync(id.ToString(), after, writes, cancellationToken));
            head = new JournalHead(entry.Sequence, entry.HashAfter(head.Hash));
            writes.Add(new QueuedWrite(statements.Append,
            [
                entry.Sequence, session.Values.Timestamp(At), entry.Actor, entry.Operation, entry.Type, entry.EntityId,
                entry.Before, entry.After, entry.RestrictedBefore, entry.RestrictedAfter, head.Hash,
            ]));
        }

        pending.Clear();
        return writes;
    }

    /// <summary>Forgets a subject: what the journal holds of it stays, and can no longer be read.</summary>
    public async ValueTask DestroyKeyAsync(GlobalId subject)
    {
        keys.Remove(subject.ToString());
        await session.SendAsync(statements.DestroyKey, subject.ToString());
    }

    /// <summary>Writes the new end, commits the session's transaction and tells who follows.</summary>
    public async ValueTask<JournalHead> CommitAsync(CancellationToken cancellationToken)
    {
        if (head != start)
        {
            await session.SendAsync(statements.MoveHead, head.Sequence, head.Hash, JournalStatements.HeadId);
        }

        await session.CommitAsync(cancellationToken);
        watch?.Moved(head.Sequence);
        return head;
    }

    private async ValueTask<string?> EncryptAsync(
        string subject, JournalImage? image, List<QueuedWrite> writes, CancellationToken cancellationToken)
    {
        if (image is null || image.Restricted.Count == 0)
        {
            return null;
        }

        var key = await KeyAsync(subject, writes, cancellationToken);
        return JsonSerializer.Serialize(image.Restricted.ToDictionary(
            value => value.Key, value => SubjectCipher.Encrypt(key, subject, value.Key, value.Value)));
    }

    private async ValueTask<string> KeyAsync(string subject, List<QueuedWrite> writes, CancellationToken cancellationToken)
    {
        if (!keys.TryGetValue(subject, out var key))
        {
            key = await SubjectKeys.FindAsync(session, statements, subject, cancellationToken);
            if (key is null)
            {
                key = SubjectCipher.NewKey();
                writes.Add(new QueuedWrite(statements.AddKey, [subject, key]));
            }

            keys.Add(subject, key);
        }

        return key;
    }
}
