using OpenGov.Data.Planning;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Reading;

/// <summary>A level with the values of one request. Made before anything is read, so that a value that cannot be used is told first.</summary>
internal sealed class BoundLevel
{
    private BoundLevel(LevelPlan plan, object?[] values, long pageSize, BoundLevel[] children)
    {
        Plan = plan;
        Values = values;
        PageSize = pageSize;
        Children = children;
    }

    public LevelPlan Plan { get; }

    /// <summary>By parameter; ids that rows or values in memory give are filled in when they are known.</summary>
    public object?[] Values { get; }

    /// <summary>The rows to show of each list; one more is read.</summary>
    public long PageSize { get; }
    public BoundLevel[] Children { get; }

    /// <summary>Of this level and those below: each runs its statement once.</summary>
    public int StatementCount => 1 + Children.Sum(child => child.StatementCount);

    /// <exception cref="GraphQL.Errors.GraphQLException">A page size, cursor or id cannot be used.</exception>
    public static BoundLevel Bind(LevelPlan plan, IReadOnlyList<object> slots)
    {
        var pageSize = plan.Paging?.Size.Of(slots) ?? long.MaxValue - 1;
        object?[]? after = null;
        object?[]? before = null;
        var values = new object?[plan.Parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = plan.Parameters[i] switch
            {
                ParameterSource.Value value => value.Convert(Given(value.Input, slots)),
                ParameterSource.Names names => names.Of,
                ParameterSource.PageLimit => pageSize + 1,
                ParameterSource.CursorValue { Argument: "after" } key => (after ??= Decode(key, slots))[key.Index],
                ParameterSource.CursorValue key => (before ??= Decode(key, slots))[key.Index],
                _ => null,
            };
        }

        var children = new BoundLevel[plan.Children.Length];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = Bind(plan.Children[i].Level, slots);
        }

        return new BoundLevel(plan, values, pageSize, children);
    }

    /// <summary>The values for one list of parents.</summary>
    public object?[] ValuesFor(ArraySegment<long> parents) => Fill(source => source switch
    {
        ParameterSource.ParentIds => parents,
        ParameterSource.ParentId => parents.Count == 0 ? null : parents[0],
        _ => null,
    });

    /// <summary>The same level for the row with this id.</summary>
    public BoundLevel For(long known) => new(Plan, Fill(source => source is ParameterSource.KnownId ? known : null), PageSize, Children);

    private object?[] Fill(Func<ParameterSource, object?> value)
    {
        var values = (object?[])Values.Clone();
        for (var i = 0; i < values.Length; i++)
        {
            values[i] ??= value(Plan.Parameters[i]);
        }

        return values;
    }

    private static object?[] Decode(ParameterSource.CursorValue key, IReadOnlyList<object> slots) =>
        key.Cursor.Decode((string)Given(key.Text, slots), key.Argument);

    private static object Given(InputValue input, IReadOnlyList<object> slots) => input switch
    {
        InputValue.Constant constant => constant.Value,
        InputValue.Slot slot => slots[slot.Index],
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.GetType().Name, "Not a leaf."),
    };
}
