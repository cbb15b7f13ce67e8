namespace OpenGov.Data.Writing.Journal;

/// <summary>Walks the chain from its first entry to its head. Needs no key: an erased subject still verifies.</summary>
public sealed class JournalVerifier(DatabaseAddress address)
{
    public async ValueTask<JournalCheck> VerifyAsync(CancellationToken cancellationToken = default)
    {
        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);

        var statements = new JournalStatements(session.Dialect);
        var last = new JournalHead(0, JournalEntry.GenesisHash);
        while (true)
        {
            var page = await JournalPage.ReadAsync(session, statements.ReadAfter, last.Sequence, cancellationToken);
            foreach (var (entry, hash) in page)
            {
                if (entry.Sequence != last.Sequence + 1)
                {
                    return Broken(last, $"Entry {last.Sequence + 1} is missing: entry {entry.Sequence} follows entry {last.Sequence}.");
                }

                if (entry.HashAfter(last.Hash) != hash)
                {
                    return Broken(last, $"Entry {entry.Sequence} was changed after it was written: its content does not give its hash.");
                }

                last = new JournalHead(entry.Sequence, hash);
            }

            if (page.Count > 0)
            {
                continue;
            }

            // Nobody waits for this walk: entries that were appended meanwhile are walked too, until the head is reached.
            var head = await JournalPage.HeadAsync(session, statements.ReadHead, cancellationToken);
            if (head == last)
            {
                return new JournalCheck(last.Sequence, FirstBreak: null);
            }

            if (head.Sequence <= last.Sequence
                || (await JournalPage.ReadAsync(session, statements.ReadAfter, last.Sequence, cancellationToken)).Count == 0)
            {
                return Broken(
                    last,
                    $"The journal's head is at entry {head.Sequence} with the hash {head.Hash}, "
                    + $"but its last entry is {last.Sequence} with {last.Hash}.");
            }
        }
    }

    private static JournalCheck Broken(JournalHead last, string reason) => new(last.Sequence, new JournalBreak(last.Sequence + 1, reason));
}
