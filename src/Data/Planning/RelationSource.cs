using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>The tables behind a list, and the condition that picks the members of one owner.</summary>
internal sealed record RelationSource(SqlSource From, SqlJoin? Join, SqlExpression Belongs, SqlColumn? Position)
{
    public IReadOnlyList<SqlJoin> Joins => Join is null ? [] : [Join];

    /// <param name="member">The alias under which the members' table is in scope.</param>
    /// <param name="owner">The owner's id.</param>
    public static RelationSource Of(RelationModel relation, string member, SqlExpression owner, Statement statement)
    {
        var table = new SqlTable(relation.Target.Table, member);
        switch (relation)
        {
            case RelationModel.Inverse inverse:
                return new(table, null, Equal(new SqlColumn(member, inverse.Reference.Column), owner), null);
            case RelationModel.Components:
                return new(table, null, Equal(new SqlColumn(member, "parent_id"), owner), new SqlColumn(member, "position"));
            case RelationModel.Link link:
                var alias = statement.NextAlias();
                var (near, far) = link.IsReversed
                    ? (link.Table.MemberColumn, link.Table.OwnerColumn)
                    : (link.Table.OwnerColumn, link.Table.MemberColumn);
                return new(
                    new SqlTable(link.Table.Table, alias),
                    new SqlJoin(SqlJoinKind.Inner, table, Equal(new SqlColumn(member, "id"), new SqlColumn(alias, far))),
                    Equal(new SqlColumn(alias, near), owner),
                    link.IsReversed ? null : new SqlColumn(alias, "position"));
            default:
                throw new ArgumentOutOfRangeException(nameof(relation), relation.GetType().Name, "Not a relation of the model.");
        }
    }

    /// <summary>A value of each member that the conditions hold for.</summary>
    public SqlSelect Select(SqlExpression value, params IEnumerable<SqlExpression?> conditions) => new()
    {
        Columns = [new SqlSelectColumn(value)],
        From = From,
        Joins = Joins,
        Where = SqlAnd.Of([Belongs, .. conditions]),
    };

    /// <summary>How many members the conditions hold for.</summary>
    public SqlScalar Count(params IEnumerable<SqlExpression?> conditions) => new(Select(new SqlCount(), conditions));

    private static SqlBinary Equal(SqlExpression left, SqlExpression right) => new(SqlOperator.Equal, left, right);
}
