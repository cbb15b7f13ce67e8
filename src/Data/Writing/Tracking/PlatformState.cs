using OpenGov.Data.Sql;

namespace OpenGov.Data.Writing.Tracking;

/// <summary>Named values that the platform remembers between runs, inside one transaction. Not journalled.</summary>
public sealed class PlatformState
{
    private const string Table = "platform_state";

    private static readonly SqlAssignedColumn Name = new("name", SqlType.Text);
    private static readonly SqlAssignedColumn Value = new("value", SqlType.Text);

    private readonly DatabaseSession session;

    internal PlatformState(DatabaseSession session) => this.session = session;

    /// <summary>The value of a name; null when it was never set. The row stays locked until the transaction ends.</summary>
    public ValueTask<string?> FindAsync(string name, CancellationToken cancellationToken = default) =>
        ReadAsync(session, name, locksRow: true, cancellationToken);

    /// <summary>Sets a name for the first time.</summary>
    /// <exception cref="ConstraintException">It was set before, perhaps by another transaction at the same moment.</exception>
    public async ValueTask AddAsync(string name, string value) =>
        await session.SendAsync(PreparedSql.Insert(session.Dialect, Table, Name, Value), name, value);

    /// <summary>Sets a name, whatever it was. For transactions that exclude each other by another lock, such as units of work.</summary>
    public async ValueTask SetAsync(string name, string value)
    {
        await session.SendAsync(PreparedSql.Delete(session.Dialect, Table, Name), name);
        await session.SendAsync(PreparedSql.Insert(session.Dialect, Table, Name, Value), name, value);
    }

    /// <summary>The value as it was committed last, in a session without a transaction.</summary>
    internal static ValueTask<string?> PeekAsync(DatabaseSession session, string name, CancellationToken cancellationToken) =>
        ReadAsync(session, name, locksRow: false, cancellationToken);

    private static async ValueTask<string?> ReadAsync(DatabaseSession session, string name, bool locksRow, CancellationToken cancellationToken)
    {
        var select = PreparedSql.Select(
            session.Dialect,
            new SqlSelect
            {
                Columns = [new SqlSelectColumn(new SqlColumn("s", Value.Name))],
                From = new SqlTable(Table, "s"),
                Where = PreparedSql.Equal("s", [Name], 0),
                LocksRows = locksRow,
            },
            SqlType.Text);
        await using var reader = await session.QueryAsync(select, [name], cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? reader.GetString(0) : null;
    }
}
