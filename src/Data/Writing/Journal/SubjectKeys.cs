namespace OpenGov.Data.Writing.Journal;

/// <summary>Reads the keys that Restricted values are encrypted with.</summary>
internal static class SubjectKeys
{
    /// <param name="subject">The global id of the row that the values belong to.</param>
    /// <returns>Null when there is none: never made, or destroyed.</returns>
    public static async ValueTask<string?> FindAsync(
        DatabaseSession session, JournalStatements statements, string subject, CancellationToken cancellationToken)
    {
        await using var reader = await session.QueryAsync(statements.ReadKey, [subject], cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? reader.GetString(0) : null;
    }
}
