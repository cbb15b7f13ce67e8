using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>A type's row rule as a condition on one of its tables in a statement.</summary>
internal static class RowVisibility
{
    /// <summary>Null when the caller sees every row.</summary>
    public static SqlExpression? Of(EntityModel type, string alias, AccessScope scope, Statement statement) =>
        scope.Clearance > Classification.Open || type.PublicRows is null ? null : Condition(type.PublicRows, type, alias, scope, statement);

    private static SqlExpression? Condition(RowRule rule, EntityModel type, string alias, AccessScope scope, Statement statement)
    {
        switch (rule)
        {
            case RowRule.IsTrue isTrue:
                return new SqlIsTrue(new SqlColumn(alias, type.Property(isTrue.Property).Column));
            case RowRule.IsSet isSet:
                return new SqlIsNull(new SqlColumn(alias, type.Property(isSet.Property).Column), Negated: true);
            case RowRule.Nothing:
                return new SqlOr([]);
            case RowRule.Follows follows:
                var reference = type.Property(follows.Reference);
                var other = statement.NextAlias();
                var visible = Of(reference.Target!, other, scope, statement);
                if (visible is null)
                {
                    return null;
                }

                var column = new SqlColumn(alias, reference.Column);
                var exists = new SqlExists(new SqlSelect
                {
                    Columns = [new SqlSelectColumn(new SqlNumber(1))],
                    From = new SqlTable(reference.Target!.Table, other),
                    Where = SqlAnd.Of(new SqlBinary(SqlOperator.Equal, new SqlColumn(other, "id"), column), visible),
                });
                return reference.Required ? exists : new SqlOr([new SqlIsNull(column), exists]);
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType().Name, "Not a rule of the tree.");
        }
    }
}
