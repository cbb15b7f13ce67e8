using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>Filters and sorts, named and shaped as .NET teams know them from Hot Chocolate.</summary>
internal sealed class InputTypes(GraphTypes types)
{
    private static readonly FilterOperation[] Equality = [FilterOperation.Eq, FilterOperation.Neq, FilterOperation.In, FilterOperation.Nin];

    private static readonly FilterOperation[] Comparison =
        [.. Equality, FilterOperation.Gt, FilterOperation.Gte, FilterOperation.Lt, FilterOperation.Lte];

    private static readonly FilterOperation[] Matching =
    [
        .. Equality, FilterOperation.Contains, FilterOperation.Ncontains, FilterOperation.StartsWith, FilterOperation.NstartsWith,
        FilterOperation.EndsWith, FilterOperation.NendsWith,
    ];

    private readonly Dictionary<EntityModel, InputObjectType> filters = [];
    private readonly Dictionary<EntityModel, InputObjectType> lists = [];
    private readonly Dictionary<EntityModel, InputObjectType> sorts = [];
    private readonly Dictionary<string, InputObjectType> operations = [];

    private EnumType Direction { get; } = new("SortEnumType", "The direction of an order.",
        [new EnumValueDefinition("ASC", "Smallest first."), new EnumValueDefinition("DESC", "Largest first.")])
    {
        ShapesPlan = true,
    };

    public InputObjectType Filter(EntityModel entity) => Once(filters, entity, () =>
        new InputObjectType($"{entity.Name}FilterInput", $"Which rows: {entity.Label}. Every field given must hold.", () => FilterFields(entity)));

    public InputObjectType Sort(EntityModel entity) => Once(sorts, entity, () =>
        new InputObjectType($"{entity.Name}SortInput", $"In which order: {entity.Label}.", () => SortFields(entity)));

    private IEnumerable<InputValueDefinition> FilterFields(EntityModel entity)
    {
        var self = Filter(entity);
        yield return new("and", new ListType(new NonNullType(self))) { Binding = new FilterBinding.And() };
        yield return new("or", new ListType(new NonNullType(self))) { Binding = new FilterBinding.Or() };
        yield return new("not", self) { Binding = new FilterBinding.Not() };
        foreach (var (name, property, label) in Names(entity))
        {
            if (property.Target is { } target)
            {
                yield return new(name, Filter(target)) { Description = label, Binding = new FilterBinding.ToOne(property) };
            }
            else if (property.Kind is not (PropertyKind.TextList or PropertyKind.Json))
            {
                yield return new(name, Operations(property)) { Description = label, Binding = new FilterBinding.Scalar(property) };
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

    private IEnumerable<InputValueDefinition> SortFields(EntityModel entity) =>
        Names(entity)
            .Where(member => member.Property.Target is null && member.Property.Kind is not (PropertyKind.TextList or PropertyKind.Json))
            .Select(member => new InputValueDefinition(member.Name, Direction) { Description = member.Label, Binding = member.Property });

    private static IEnumerable<(string Name, PropertyModel Property, string Label)> Names(EntityModel entity) =>
        entity.Properties.Select(property => (property.Name, property, property.Label.ToString()))
            .Concat(entity.Aliases.Where(alias => alias.Value.Property.Kind != PropertyKind.Id)
                .Select(alias => (alias.Key, alias.Value.Property, alias.Value.Label.ToString())));

    private InputObjectType ListFilter(EntityModel entity) => Once(lists, entity, () =>
        new InputObjectType($"ListFilterInputTypeOf{entity.Name}FilterInput", $"Which lists: {entity.Label}.", () =>
        [
            new("all", Filter(entity)) { Description = "For every row.", Binding = new FilterBinding.Quantified(Quantifier.All) },
            new("none", Filter(entity)) { Description = "For no row.", Binding = new FilterBinding.Quantified(Quantifier.None) },
            new("some", Filter(entity)) { Description = "For at least one row.", Binding = new FilterBinding.Quantified(Quantifier.Some) },
            new("any", SpecifiedScalars.Boolean) { Description = "Whether there is a row at all.", Binding = new FilterBinding.Quantified(Quantifier.Any) },
        ]));

    private InputObjectType Operations(PropertyModel property)
    {
        var leaf = types.Leaf(property);
        var name = $"{leaf.Name}OperationFilterInput";
        if (!operations.TryGetValue(name, out var known))
        {
            known = new InputObjectType(name, $"Operations on a value of type {leaf.Name}. Every one given must hold.", () =>
                OperationsOf(property.Kind).Select(operation => new InputValueDefinition(
                    Naming.ToCamel(operation.ToString()),
                    operation is FilterOperation.In or FilterOperation.Nin ? new ListType(new NonNullType(leaf)) : leaf)
                {
                    Description = Describe(operation, property.Kind),
                    Binding = new FilterBinding.Operation(operation),
                }));
            operations.Add(name, known);
        }

        return known;
    }

    private static string Describe(FilterOperation operation, PropertyKind kind)
    {
        var text = operation switch
        {
            FilterOperation.Eq => "Equals; null for no value.",
            FilterOperation.Neq => "Does not equal; null for any value.",
            FilterOperation.In => "Equals one of them.",
            FilterOperation.Nin => "Equals none of them.",
            FilterOperation.Gt => "Comes after.",
            FilterOperation.Gte => "Equals or comes after.",
            FilterOperation.Lt => "Comes before.",
            FilterOperation.Lte => "Equals or comes before.",
            FilterOperation.Contains => "Holds this text, case and width as they are.",
            FilterOperation.Ncontains => "Does not hold this text.",
            FilterOperation.StartsWith => "Begins with this text, case and width as they are.",
            FilterOperation.NstartsWith => "Does not begin with this text.",
            FilterOperation.EndsWith => "Ends with this text, case and width as they are.",
            _ => "Does not end with this text.",
        };
        return kind == PropertyKind.PartialDate
            ? $"{text} Compares earliest days: for all of 2023 ask gte \"2023\" and lt \"2024\"."
            : text;
    }

    private static FilterOperation[] OperationsOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Text => Matching,
        PropertyKind.Boolean => [FilterOperation.Eq, FilterOperation.Neq],
        PropertyKind.Enum or PropertyKind.Id => Equality,
        _ => Comparison,
    };

    private static InputObjectType Once(Dictionary<EntityModel, InputObjectType> made, EntityModel entity, Func<InputObjectType> make)
    {
        if (!made.TryGetValue(entity, out var known))
        {
            made.Add(entity, known = make());
        }

        return known;
    }
}
