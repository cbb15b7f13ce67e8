using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Plans the argument "order", and the condition that goes on after a cursor.</summary>
internal static class OrderPlanner
{
    /// <summary>The order asked for, made total: by key where there is one, else by id. Without one, by key or id alone.</summary>
    /// <param name="hasPosition">True for a list of references, whose own order stands when no other is asked for.</param>
    public static IReadOnlyList<OrderKey> Plan(
        PlanningContext context, EntityModel type, InputValue? order, bool hasPosition, SelectedField field)
    {
        var keys = new List<OrderKey>();
        if (order is InputValue.List list)
        {
            foreach (var (member, value) in list.Items.OfType<InputValue.Object>().SelectMany(item => item.Fields))
            {
                var property = (PropertyModel)member.Binding!;
                context.Gate(type, property, field);
                if (value is InputValue.Constant direction && !keys.Exists(key => key.Property == property))
                {
                    keys.Add(new OrderKey(property, (string)direction.Value == "DESC"));
                }
            }
        }

        if (keys.Count == 0 && hasPosition)
        {
            keys.Add(new OrderKey(null, Descending: false));
        }

        var last = type.Key ?? type.Property("Id");
        if (!keys.Exists(key => key.Property == last))
        {
            keys.Add(new OrderKey(last, Descending: false));
        }

        return keys;
    }

    /// <param name="position">The place in the list of references, where the order names it.</param>
    public static IReadOnlyList<SqlOrder> OrderBy(IReadOnlyList<OrderKey> order, string alias, SqlColumn? position) =>
        [.. order.Select(key => new SqlOrder(Column(key, alias, position), key.Descending, key.Nullable))];

    /// <summary>
    /// The rows behind a cursor: (k1 beyond v1) or (k1 same as v1 and (k2 beyond v2 or …)). Where the first key is never null, a plain bound on it
    /// stands in front, which an index can serve.
    /// </summary>
    /// <param name="value">Adds the cursor's value for the key with this index to the statement.</param>
    public static SqlExpression After(IReadOnlyList<OrderKey> order, string alias, SqlColumn? position, Func<int, SqlParameter> value)
    {
        var values = order.Select((_, index) => value(index)).ToArray();
        SqlExpression? condition = null;
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var column = Column(order[i], alias, position);
            SqlExpression beyond = new SqlBinary(order[i].Descending ? SqlOperator.Less : SqlOperator.Greater, column, values[i]);
            if (order[i].Nullable)
            {
                // Nulls come last, so they lie beyond every value.
                beyond = new SqlOr([beyond, new SqlAnd([new SqlIsNull(column), new SqlIsNull(values[i], Negated: true)])]);
            }

            SqlExpression same = order[i].Nullable ? new SqlSame(column, values[i]) : new SqlBinary(SqlOperator.Equal, column, values[i]);
            condition = condition is null ? beyond : new SqlOr([beyond, new SqlAnd([same, condition])]);
        }

        if (order.Count == 1 || order[0].Nullable)
        {
            return condition!;
        }

        var bound = order[0].Descending ? SqlOperator.LessOrEqual : SqlOperator.GreaterOrEqual;
        return SqlAnd.Of(new SqlBinary(bound, Column(order[0], alias, position), values[0]), condition);
    }

    private static SqlColumn Column(OrderKey key, string alias, SqlColumn? position) =>
        key.Property is null ? position! : new SqlColumn(alias, key.Column);
}
