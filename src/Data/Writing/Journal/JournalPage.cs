namespace OpenGov.Data.Writing.Journal;

/// <summary>Reads entries and the head as they are stored.</summary>
internal static class JournalPage
{
    /// <param name="sql">One of the statements that select the head, with or without its lock.</param>
    public static async ValueTask<JournalHead> HeadAsync(DatabaseSession session, PreparedSql sql, CancellationToken cancellationToken)
    {
        await using var reader = await session.QueryAsync(sql, [JournalStatements.HeadId], cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new JournalHead(reader.GetInt64(0), reader.GetString(1))
            : throw new InvalidOperationException("The journal has no head row; the database was not made by the platform's migrations.");
    }

    /// <param name="sql">One of the statements that select every column; its parameter is a sequence.</param>
    public static async ValueTask<IReadOnlyList<(JournalEntry Entry, string Hash)>> ReadAsync(
        DatabaseSession session, PreparedSql sql, long sequence, CancellationToken cancellationToken)
    {
        await using var reader = await session.QueryAsync(sql, [sequence], cancellationToken);
        var entries = new List<(JournalEntry, string)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            var at = session.Values.ReadTimestampText(reader, 1);
            entries.Add((
                new JournalEntry(
                    reader.GetInt64(0), at, reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetString(5),
                    Text(6), Text(7), Text(8), Text(9)),
                reader.GetString(10)));
        }

        return entries;
    }
}
