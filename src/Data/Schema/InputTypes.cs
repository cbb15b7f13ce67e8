using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>Filters and sorts, named and shaped as .NET teams know them from Hot Chocolate.</summary>
internal sealed class InputTypes(GraphTypes types)
{
    private readonly Dictionary<EntityModel, InputObjectType> filters = [];
    private readonly Dictionary<EntityModel, InputObjectType> lists = [];
    private readonly Dictionary<EntityModel, InputObjectType> sorts = [];

    public OperationInputTypes Operations { get; } = new(types);

    public EnumType Direction { get; } = new("SortEnumType", "The direction of an order.",
    [
        new EnumValueDefinition("ASC", "Smallest first, null last."),
        new EnumValueDefinition("DESC", "Largest first, null last."),
        new EnumValueDefinition("ASC_NULLS_FIRST", "Null first, then from the smallest."),
        new EnumValueDefinition("DESC_NULLS_FIRST", "Null first, then from the largest."),
    ])
    {
        ShapesPlan = true,
    };

    public InputObjectType Filter(EntityModel entity) => Once(filters, entity, () =>
        new InputObjectType($"{entity.Name}FilterInput", $"Which rows: {entity.Label}. Every field given must hold.", () => FilterFields(entity)));

    public InputObjectType Sort(EntityModel entity) => Once(sorts, entity, () =>
        new InputObjectType($"{entity.Name}SortInput", $"In which order: {entity.Label}.", () => SortFields(entity)));

    /// <summary>The stored values of a type under every name that they have.</summary>
    public static IEnumerable<(string Name, PropertyModel Property, string Label)> Names(EntityModel entity) =>
        entity.Properties.Select(property => (property.Name, property, property.Label.ToString()))
            .Concat(entity.Aliases.Where(alias => alias.Value.Property.Kind != PropertyKind.Id)
                .Select(alias => (alias.Key, alias.Value.Property, alias.Value.Label.ToString())));

    private IEnumerable<InputValueDefinition> FilterFields(EntityModel entity)
    {
        var self = Filter(entity);
        yield return new("and", new ListType(new NonNullType(self))) { Description = "Every one of them holds.", Binding = new FilterBinding.And() };
        yield return new("or", new ListType(new NonNullType(self))) { Description = "At least one of them holds.", Binding = new FilterBinding.Or() };
        yield return new("not", self) { Description = "It does not hold.", Binding = new FilterBinding.Not() };
        foreach (var (name, property, label) in Names(entity))
        {
            if (property.Target is { } target)
            {
                yield return new(name, Filter(target)) { Description = label, Binding = new FilterBinding.ToOne(property) };
            }
            else if (property.Kind == PropertyKind.TextList)
            {
                yield return new(name, Operations.Texts) { Description = label, Binding = new FilterBinding.Texts(property) };
            }
            else if (property.Kind != PropertyKind.Json)
            {
                yield return new(name, Operations.Of(property)) { Description = label, Binding = new FilterBinding.Scalar(property) };
            }
        }

        foreach (var relation in entity.Relations)
        {
            yield return new(relation.Name, ListFilter(relation.Target))
            {
                Description = relation.Label.ToString(),
                Binding = new FilterBinding.List(relation),
            };
        }
    }

    private InputObjectType ListSort => field ??= new InputObjectType("ListSortInput", "By what of a list.", () =>
        [new("count", Direction) { Description = "By its length." }]);

    private IEnumerable<InputValueDefinition> SortFields(EntityModel entity)
    {
        foreach (var (name, property, label) in Names(entity))
        {
            if (property.Target is { } target)
            {
                yield return new(name, Sort(target)) { Description = label, Binding = new SortBinding.ToOne(property) };
            }
            else if (property.Kind is not (PropertyKind.TextList or PropertyKind.Json))
            {
                yield return new(name, Direction) { Description = label, Binding = new SortBinding.Scalar(property) };
            }
        }

        foreach (var relation in entity.Relations)
        {
            yield return new(relation.Name, ListSort) { Description = relation.Label.ToString(), Binding = new SortBinding.List(relation) };
        }
    }

    private InputObjectType ListFilter(EntityModel entity) => Once(lists, entity, () =>
        new InputObjectType($"ListFilterInputTypeOf{entity.Name}FilterInput", $"Which lists: {entity.Label}.", () =>
            Operations.Quantified(Filter(entity), "row")));

    private static InputObjectType Once(Dictionary<EntityModel, InputObjectType> made, EntityModel entity, Func<InputObjectType> make)
    {
        if (!made.TryGetValue(entity, out var known))
        {
            made.Add(entity, known = make());
        }

        return known;
    }
}
