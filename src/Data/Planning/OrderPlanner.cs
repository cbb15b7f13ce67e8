using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Plans the argument "order".</summary>
internal sealed class OrderPlanner(PlanningContext context, SelectedField field)
{
    private readonly List<OrderKey> keys = [];

    /// <summary>The order asked for, made total: by key where there is one, else by id. Without one, by key or id alone.</summary>
    /// <param name="hasPosition">True for a list of references, whose own order stands when no other is asked for.</param>
    public static IReadOnlyList<OrderKey> Plan(PlanningContext context, EntityModel type, SelectedField field, bool hasPosition)
    {
        var planner = new OrderPlanner(context, field);
        if (field.Arguments.GetValueOrDefault("order") is InputValue.List list)
        {
            foreach (var item in list.Items)
            {
                planner.Add(type, item, []);
            }
        }

        if (planner.keys.Count == 0 && hasPosition)
        {
            planner.keys.Add(OrderKey.Position);
        }

        var last = type.Key ?? type.Property("Id");
        if (!planner.keys.Exists(key => key.Path.Count == 0 && key.Property == last))
        {
            planner.keys.Add(OrderKey.Of(last));
        }

        return planner.keys;
    }

    public static bool IsDescending(string direction) => direction.StartsWith("DESC", StringComparison.Ordinal);

    public static bool IsNullsFirst(string direction) => direction.EndsWith("NULLS_FIRST", StringComparison.Ordinal);

    private void Add(EntityModel type, InputValue order, IReadOnlyList<PropertyModel> path)
    {
        foreach (var (member, value) in (order as InputValue.Object)?.Fields ?? [])
        {
            switch ((SortBinding)member.Binding!)
            {
                case SortBinding.Scalar(var property):
                    context.Gate(type, property, field);
                    Add(new OrderKey(Name(path, property.Name), path, property, null, IsNullable(path, property), false, false), value);
                    break;
                case SortBinding.ToOne(var reference):
                    context.Gate(type, reference, field);
                    Add(reference.Target!, value, [.. path, reference]);
                    break;
                case SortBinding.List(var relation):
                    context.Gate(type, relation, field);
                    foreach (var (_, direction) in (value as InputValue.Object)?.Fields ?? [])
                    {
                        Add(new OrderKey(Name(path, relation.Name) + ".count", path, null, relation, Nullable: false, false, false), direction);
                    }

                    break;
            }
        }
    }

    /// <summary>A key named twice holds as it was named first.</summary>
    private void Add(OrderKey key, InputValue direction)
    {
        if (direction is InputValue.Constant { Value: string word } && !keys.Exists(known => known.Name == key.Name))
        {
            keys.Add(key with
            {
                Descending = IsDescending(word),
                NullsFirst = IsNullsFirst(word),
            });
        }
    }

    /// <summary>A row that may be missing or hidden has no value.</summary>
    private bool IsNullable(IReadOnlyList<PropertyModel> path, PropertyModel property) =>
        !property.Required
        || path.Any(reference => !reference.Required || (reference.Target!.PublicRows is not null && context.Scope.Clearance == Classification.Open));

    private static string Name(IReadOnlyList<PropertyModel> path, string name) => string.Join('.', [.. path.Select(reference => reference.Name), name]);
}
