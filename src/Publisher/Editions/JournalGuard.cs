using OpenGov.Data.Writing.Journal;

namespace OpenGov.Publisher.Editions;

/// <summary>Notices that the database is not the one that the newest edition was made from, or an older state of it.</summary>
internal static class JournalGuard
{
    /// <exception cref="PublisherException">The journal ends before the newest edition, or tells another story up to it.</exception>
    public static async ValueTask CheckAsync(IJournalView journal, JournalHead head, Manifest newest, CancellationToken cancellationToken)
    {
        var (sequence, hash) = newest.Journal;
        if (head.Sequence >= sequence && (sequence == 0 || await journal.HashAtAsync(sequence, cancellationToken) == hash))
        {
            return;
        }

        var found = head.Sequence < sequence
            ? $"the database's journal ends at entry {head.Sequence}, but edition {newest.Number} was made at entry {sequence}"
            : $"entry {sequence} of the database's journal is not the one that edition {newest.Number} was made at";
        throw new PublisherException(
            PublisherError.DatabaseRestored,
            $"Nothing was published: {found}. The database was restored from an older backup, or rebuilt. "
            + "Compare it with the newest edition, enter again what is missing, and then publish once with --after-restore.");
    }
}
