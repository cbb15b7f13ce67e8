using OpenGov.Data.Sql;

namespace OpenGov.Data.Planning;

/// <summary>
/// Whose lists a statement reads: of many rows, whose ids it takes as a list with their places, or of one at most, whose id is a plain value. Most lists are
/// asked of one row, and databases find the way to those better.
/// </summary>
/// <param name="From">What the statement begins with; null for one row.</param>
/// <param name="Id">The row's id.</param>
/// <param name="Ordinal">The row's place among the parents.</param>
internal sealed record ParentRows(SqlIntegers? From, SqlExpression Id, SqlExpression Ordinal)
{
    public static ParentRows Of(Statement statement, bool isOne) => isOne
        ? new ParentRows(null, statement.Add(new ParameterSource.ParentId()), new SqlNumber(0))
        : new ParentRows(new SqlIntegers(statement.Add(new ParameterSource.ParentIds()), "i"), new SqlColumn("i", "value"), new SqlColumn("i", "ordinal"));

    /// <summary>Rows of one parent lie together; for one alone nothing is to be said.</summary>
    public IEnumerable<SqlOrder> OrderBy => From is null ? [] : [new SqlOrder(Ordinal, Descending: false, Nullable: false)];
}
