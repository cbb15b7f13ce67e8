using OpenGov.Data.Sql;

namespace OpenGov.Data.Planning;

/// <summary>The keys of an order as expressions over one table of a statement, and the joins that they need.</summary>
internal sealed class OrderTerms
{
    private OrderTerms(IReadOnlyList<SqlExpression> values, IReadOnlyList<SqlJoin> joins)
    {
        Values = values;
        Joins = joins;
    }

    /// <summary>By key of the order.</summary>
    public IReadOnlyList<SqlExpression> Values { get; }
    public IReadOnlyList<SqlJoin> Joins { get; }

    /// <param name="position">The place in the list of references, where the order names it.</param>
    public static OrderTerms Of(PlanningContext context, Statement statement, IReadOnlyList<OrderKey> order, string alias, SqlColumn? position)
    {
        var references = new ReferenceJoins(context, statement, alias);
        return new OrderTerms([.. order.Select(Value)], references.Joins);

        SqlExpression Value(OrderKey key)
        {
            var owner = references.Follow(key.Path);
            if (key.Counted is { } relation)
            {
                var member = statement.NextAlias();
                return RelationSource.Of(relation, member, new SqlColumn(owner, "id"), statement)
                    .Count(RowVisibility.Of(relation.Target, member, context.Scope, statement));
            }

            return key.Property is null ? position! : new SqlColumn(owner, key.Property.Column);
        }
    }

    public IReadOnlyList<SqlOrder> OrderBy(IReadOnlyList<OrderKey> order) =>
        [.. order.Select((key, index) => new SqlOrder(Values[index], key.Descending, key.Nullable, key.NullsFirst))];

    /// <summary>
    /// The rows behind a cursor: (k1 beyond v1) or (k1 same as v1 and (k2 beyond v2 or …)). Where the first key is never null, a plain bound on it
    /// stands in front, which an index can serve.
    /// </summary>
    /// <param name="order">The order in which the rows are read.</param>
    /// <param name="cursor">Adds the cursor's value for the key with this index to the statement.</param>
    public SqlExpression After(IReadOnlyList<OrderKey> order, Func<int, SqlParameter> cursor)
    {
        var places = order.Select((_, index) => cursor(index)).ToArray();
        SqlExpression? condition = null;
        for (var i = order.Count - 1; i >= 0; i--)
        {
            SqlExpression beyond = new SqlBinary(order[i].Descending ? SqlOperator.Less : SqlOperator.Greater, Values[i], places[i]);
            if (order[i].Nullable)
            {
                // Nulls lie beyond every value, or every value beyond them.
                beyond = new SqlOr(
                [
                    beyond,
                    new SqlAnd([new SqlIsNull(Values[i], Negated: order[i].NullsFirst), new SqlIsNull(places[i], Negated: !order[i].NullsFirst)]),
                ]);
            }

            SqlExpression same = order[i].Nullable ? new SqlSame(Values[i], places[i]) : new SqlBinary(SqlOperator.Equal, Values[i], places[i]);
            condition = condition is null ? beyond : new SqlOr([beyond, new SqlAnd([same, condition])]);
        }

        if (order.Count == 1 || order[0].Nullable)
        {
            return condition!;
        }

        var bound = order[0].Descending ? SqlOperator.LessOrEqual : SqlOperator.GreaterOrEqual;
        return SqlAnd.Of(new SqlBinary(bound, Values[0], places[0]), condition);
    }
}
