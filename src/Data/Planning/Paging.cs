using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Which part of a list a level reads.</summary>
/// <param name="After">The argument "after", if any.</param>
/// <param name="Before">The argument "before", if any.</param>
/// <param name="IsBackward">True when the list is read from its end: the statement gives its rows in reversed order.</param>
internal sealed record Paging(PageSize Size, InputValue? After = null, InputValue? Before = null, bool IsBackward = false)
{
    public static readonly IReadOnlyList<string> Arguments = ["first", "after", "last", "before"];

    /// <summary>The page that a request asks for. With "before" alone it is the one that ends there.</summary>
    public static Paging Of(PlanningContext context, SelectedField field)
    {
        var (first, after, last, before) = (Given("first"), Given("after"), Given("last"), Given("before"));
        if (first is not null && last is not null)
        {
            context.Refuse(PlanErrors.At(field, PlanErrorCodes.PageSizeInvalid,
                $"Field \"{field.Definition.Name}\" was given \"first\" and \"last\"; a page has one of them. Leave one out."));
        }

        var isBackward = last is not null || (before is not null && first is null && after is null);
        return new Paging(new PageSize(isBackward ? last : first, field, isBackward ? "last" : "first"), after, before, isBackward);

        InputValue? Given(string name) => field.Arguments.GetValueOrDefault(name) is { } value and not InputValue.Null ? value : null;
    }

    /// <summary>The order in which the statement gives the rows.</summary>
    public IReadOnlyList<OrderKey> Read(IReadOnlyList<OrderKey> order) => IsBackward ? Reversed(order) : order;

    /// <summary>The conditions that the page's ends set on its rows.</summary>
    public IEnumerable<SqlExpression> Ends(CursorPlan cursor, OrderTerms terms, Statement statement)
    {
        if (After is not null)
        {
            yield return terms.After(cursor.Order, index => statement.Add(new ParameterSource.CursorValue(cursor, "after", After, index, Type(index))));
        }

        if (Before is not null)
        {
            yield return terms.After(
                Reversed(cursor.Order), index => statement.Add(new ParameterSource.CursorValue(cursor, "before", Before, index, Type(index))));
        }

        SqlType Type(int index) => ColumnType.Of(cursor.Order[index].Kind);
    }

    private static OrderKey[] Reversed(IReadOnlyList<OrderKey> order) => [.. order.Select(key => key.Reversed)];
}
