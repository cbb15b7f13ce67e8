using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// Counts what an operation may cost, list by list. What is given for arguments counts by its structure, which requests that share a plan share too.
/// Introspection is free: it reads no data, and its depth has a limit of its own.
/// </summary>
internal sealed class CostPlanner
{
    /// <summary>A list of which nothing is said: one that a resolver gives.</summary>
    private static readonly ListSize SomeList = new(10);

    private static readonly OperationCost OneObject = new(0, 1);

    private readonly GraphQLSchema schema;
    private readonly ICostWeights weights;

    private CostPlanner(GraphQLSchema schema, ICostWeights weights) => (this.schema, this.weights) = (schema, weights);

    public static CostTree Plan(GraphQLSchema schema, ICostWeights weights, NormalizedOperation operation)
    {
        var root = new CostNode(null);
        new CostPlanner(schema, weights).Add(root, operation.Root.FieldsFor(operation.RootType), null, "");
        return new CostTree(root);
    }

    /// <param name="row">The list of whose row the fields are.</param>
    /// <param name="connection">The connection that the fields are parts of, if they are.</param>
    private void Add(CostNode row, IEnumerable<SelectedField> fields, CostPlace? connection, string path)
    {
        foreach (var field in fields.Where(field => field.Refusal is null && !field.Definition.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            row.Add(new OperationCost(weights.Of(field.Definition) + Given(field), 0));
            if (field.Selection is null)
            {
                continue;
            }

            var holdsRows = connection is not null && connection.Size.SizedFields.Contains(field.Definition.Name);
            var here = holdsRows ? path : path.Length == 0 ? field.ResponseKey : $"{path}.{field.ResponseKey}";
            var own = PlaceOf(field, here);
            var rows = row;
            if ((holdsRows ? connection : own is { Size.SizedFields.Count: 0 } ? own : null) is { } list)
            {
                rows = new CostNode(list);
                row.Add(rows);
            }

            rows.Add(OneObject);
            AddBelow(rows, field, own is { Size.SizedFields.Count: > 0 } ? own : null, here);
        }
    }

    private void AddBelow(CostNode rows, SelectedField field, CostPlace? connection, string path)
    {
        if (field.Definition.Type.Named is ObjectType single)
        {
            Add(rows, field.Selection!.FieldsFor(single), connection, path);
            return;
        }

        var choice = new CostNode(null) { IsChoice = true };
        var named = field.Selection!.NamedTypes;
        foreach (var type in named.Concat(schema.PossibleTypes(field.Definition.Type.Named).Where(type => !named.Contains(type)).Take(1)))
        {
            var chosen = new CostNode(null);
            Add(chosen, field.Selection.FieldsFor(type), null, path);
            choice.Add(chosen);
        }

        rows.Add(choice);
    }

    private CostPlace? PlaceOf(SelectedField field, string path)
    {
        if ((weights.SizeOf(field.Definition) ?? (field.Definition.Type.Nullable is ListType ? SomeList : null)) is not { } size)
        {
            return null;
        }

        var slicing = size.SlicingArguments.FirstOrDefault(name => field.Arguments.GetValueOrDefault(name) is not (null or InputValue.Null));
        return new CostPlace(
            path, field.Location, size, slicing ?? (size.SlicingArguments is [var usual, ..] ? usual : null), slicing is null ? null : field.Arguments[slicing]);
    }

    private int Given(SelectedField field)
    {
        var cost = 0L;
        foreach (var (name, value) in field.Arguments)
        {
            cost += Given(field.Definition.FindArgument(name)!, value);
        }

        return (int)Math.Min(cost, int.MaxValue / 2);
    }

    /// <summary>Each value of a list costs what one would.</summary>
    private long Given(InputValueDefinition definition, InputValue value) => value switch
    {
        InputValue.List list => list.Items.Sum(item => Given(definition, item)),
        InputValue.Object @object => weights.Of(definition) + @object.Fields.Sum(entry => Given(entry.Field, entry.Value)),
        _ => weights.Of(definition),
    };
}
