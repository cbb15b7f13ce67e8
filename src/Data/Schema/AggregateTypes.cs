using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>
/// The types of aggregates. What is the same for values of one kind (their results, filters and sorts) is one type for all; a type of the domain
/// brings five of its own.
/// </summary>
internal sealed class AggregateTypes(GraphTypes types, InputTypes inputs)
{
    private readonly Dictionary<string, NamedType> known = [];

    private EnumType DateGroup { get; } = new("DateGroup", "By what of a date rows are grouped. A date too coarse to have it (a year has no month) has null.",
    [
        new EnumValueDefinition("VALUE", "The date itself, as it is written."),
        .. Enum.GetValues<DatePart>().Select(part => new EnumValueDefinition(Naming.ToEnumValue(part.ToString()), Describe(part))),
    ])
    {
        ShapesPlan = true,
    };

    private EnumType ValueGroup { get; } = new("ValueGroup", "That rows are grouped by a value.", [new EnumValueDefinition("VALUE", "The value itself.")])
    {
        ShapesPlan = true,
    };

    /// <summary>The aggregate of a list.</summary>
    /// <param name="label">The list's.</param>
    public FieldDefinition Field(string name, EntityModel entity, Label label, Classification needed, FieldBinding binding) =>
        new(name, new NonNullType(new ListType(new NonNullType(Row(entity)))))
        {
            Description = Classified.Describe(
                $"{label}: counts, sums and so on, by group; without \"groupBy\" over all rows. At most 1000 groups: with more, ask for the \"first\".", needed),
            AppliedDirectives = Classified.As(needed),
            Arguments =
            [
                new("where", inputs.Filter(entity)) { Description = "Which rows." },
                new("groupBy", new ListType(new NonNullType(GroupInput(entity)))) { Description = "What the rows of a group have in common." },
                new("having", Filter(entity)) { Description = "Which groups." },
                new("order", new ListType(new NonNullType(Sort(entity)))) { Description = "In which order; after that by the groups in the order of \"groupBy\"." },
                new("first", SpecifiedScalars.Int) { Description = "How many groups; if not given, all of them, and an error where there are more than 1000." },
            ],
            Binding = binding,
        };

    private ObjectType Row(EntityModel entity) => Once($"{entity.Name}Aggregate", name => new ObjectType(name, $"{entity.Label}: one group of rows.", () =>
    [
        new FieldDefinition("group", new NonNullType(Group(entity))) { Description = "What its rows have in common.", Binding = new AggregateBinding.Group() },
        new FieldDefinition("count", new NonNullType(SpecifiedScalars.Int)) { Description = "How many rows it has.", Binding = new AggregateBinding.Count() },
        .. Aggregated(entity).Select(member => new FieldDefinition(member.Name, new NonNullType(Results(member.Property)))
        {
            Description = Classified.Describe(member.Property.Label.ToString(), GraphTypes.Needed(entity, member.Property)),
            AppliedDirectives = Classified.As(GraphTypes.Needed(entity, member.Property)),
            Binding = new AggregateBinding.Of(member.Property),
        }),
    ]));

    private InputObjectType GroupInput(EntityModel entity) => Once($"{entity.Name}GroupByInput", name =>
        new InputObjectType(name, $"By what rows are grouped: {entity.Label}.", () => InputTypes.Names(entity).Where(IsGrouped).Select(member =>
            new InputValueDefinition(member.Name, member.Property.Target is { } target ? GroupInput(target) : IsDate(member.Property.Kind) ? DateGroup : ValueGroup)
            {
                Description = member.Label,
                Binding = Of(member.Property),
            })));

    private ObjectType Group(EntityModel entity) => Once($"{entity.Name}GroupKey", name =>
        new ObjectType(name, $"{entity.Label}: what the rows of a group have in common. Only what \"groupBy\" names can be asked for.", () =>
            InputTypes.Names(entity).Where(IsGrouped).Select(member => new FieldDefinition(member.Name, GroupType(member.Property))
            {
                Description = Classified.Describe(member.Label, GraphTypes.Needed(entity, member.Property)),
                AppliedDirectives = Classified.As(GraphTypes.Needed(entity, member.Property)),
                Binding = Of(member.Property),
            })));

    private GraphQLType GroupType(PropertyModel property) =>
        property.Target is { } target ? new NonNullType(Group(target))
        : IsDate(property.Kind) ? new NonNullType(Parts(types.Leaf(property)))
        : types.Leaf(property);

    private ObjectType Parts(NamedType leaf) => Once($"{leaf.Name}Parts", name => new ObjectType(name, "What the dates of a group have in common.", () =>
    [
        new FieldDefinition("value", leaf) { Description = "The date itself, as it is written.", Binding = new AggregateBinding.Part(null) },
        .. Enum.GetValues<DatePart>().Select(part => new FieldDefinition(Naming.ToCamel(part.ToString()), SpecifiedScalars.Int)
        {
            Description = Describe(part),
            Binding = new AggregateBinding.Part(part),
        }),
    ]));

    private InputObjectType Filter(EntityModel entity) => Once($"{entity.Name}AggregateFilterInput", name =>
        new InputObjectType(name, $"Which groups: {entity.Label}. Every field given must hold.", () =>
        [
            new("and", Many(Filter(entity))) { Description = "Every one of them holds.", Binding = new FilterBinding.And() },
            new("or", Many(Filter(entity))) { Description = "At least one of them holds.", Binding = new FilterBinding.Or() },
            new("not", Filter(entity)) { Description = "It does not hold.", Binding = new FilterBinding.Not() },
            new("count", inputs.Operations.Integer) { Description = "By how many rows it has.", Binding = new AggregateBinding.Count() },
            .. Aggregated(entity).Select(member => new InputValueDefinition(member.Name, ResultFilter(member.Property))
            {
                Description = member.Property.Label.ToString(),
                Binding = new AggregateBinding.Of(member.Property),
            }),
        ]));

    private InputObjectType Sort(EntityModel entity) => Once($"{entity.Name}AggregateSortInput", name =>
        new InputObjectType(name, $"In which order groups come: {entity.Label}.", () =>
        [
            new("group", inputs.Sort(entity)) { Description = "By what \"groupBy\" names; of a date by every part that it names.", Binding = new AggregateBinding.Group() },
            new("count", inputs.Direction) { Description = "By how many rows it has.", Binding = new AggregateBinding.Count() },
            .. Aggregated(entity).Select(member => new InputValueDefinition(member.Name, ResultSort(member.Property))
            {
                Description = member.Property.Label.ToString(),
                Binding = new AggregateBinding.Of(member.Property),
            }),
        ]));

    private ObjectType Results(PropertyModel property) => Once($"{KindName(property)}Aggregate", name =>
        new ObjectType(name, "Results over one value of a group's rows. Rows without the value do not count.", () => Functions(property.Kind).Select(function =>
            new FieldDefinition(Naming.ToCamel(function.ToString()), IsCount(function) ? new NonNullType(SpecifiedScalars.Int) : ResultType(property, function))
            {
                Description = Describe(function),
                Binding = new AggregateBinding.Function(function),
            })));

    private InputObjectType ResultFilter(PropertyModel property) => Once($"{KindName(property)}AggregateFilterInput", name =>
        new InputObjectType(name, "Operations on results over one value. Every one given must hold.", () => Functions(property.Kind).Select(function =>
            new InputValueDefinition(Naming.ToCamel(function.ToString()), IsCount(function)
                ? inputs.Operations.Integer : inputs.Operations.Of(AggregateResult.KindOf(function, property.Kind), ResultType(property, function)))
            {
                Description = Describe(function),
                Binding = new AggregateBinding.Function(function),
            })));

    private InputObjectType ResultSort(PropertyModel property) => Once($"{SortName(property.Kind)}AggregateSortInput", name =>
        new InputObjectType(name, "In which order: by results over one value.", () => Functions(property.Kind).Select(function =>
            new InputValueDefinition(Naming.ToCamel(function.ToString()), inputs.Direction)
            {
                Description = Describe(function),
                Binding = new AggregateBinding.Function(function),
            })));

    private NamedType ResultType(PropertyModel property, AggregateFunction function) => AggregateResult.KindOf(function, property.Kind) switch
    {
        PropertyKind.Long => ExtendedScalars.Long,
        PropertyKind.Decimal => ExtendedScalars.Decimal,
        _ => types.Leaf(property),
    };

    private string KindName(PropertyModel property) => SortName(property.Kind) == "Value" ? "Value" : types.Leaf(property).Name;

    private static string SortName(PropertyKind kind) => Functions(kind).Count switch { 2 => "Value", 4 => "Comparable", _ => "Number" };

    private static IReadOnlyList<AggregateFunction> Functions(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer or PropertyKind.Long or PropertyKind.Decimal => Enum.GetValues<AggregateFunction>(),
        PropertyKind.Text => [AggregateFunction.Count, AggregateFunction.Distinct, AggregateFunction.Min, AggregateFunction.Max],
        _ when IsDate(kind) => [AggregateFunction.Count, AggregateFunction.Distinct, AggregateFunction.Min, AggregateFunction.Max],
        _ => [AggregateFunction.Count, AggregateFunction.Distinct],
    };

    /// <summary>A value whose name an aggregate needs for itself is found under a longer one: <c>countValue</c>.</summary>
    private static IEnumerable<(string Name, PropertyModel Property)> Aggregated(EntityModel entity) => entity.Properties
        .Where(property => property.Kind is not (PropertyKind.Id or PropertyKind.TextList or PropertyKind.Json))
        .Select(property => (property.Name is "group" or "count" or "and" or "or" or "not" ? property.Name + "Value" : property.Name, property));

    private static bool IsGrouped((string Name, PropertyModel Property, string Label) member) =>
        member.Property.Kind is not (PropertyKind.TextList or PropertyKind.Json);

    private static bool IsDate(PropertyKind kind) => kind is PropertyKind.Date or PropertyKind.PartialDate or PropertyKind.DateTime;

    private static bool IsCount(AggregateFunction function) => function is AggregateFunction.Count or AggregateFunction.Distinct;

    private static AggregateBinding Of(PropertyModel property) =>
        property.Target is null ? new AggregateBinding.Value(property) : new AggregateBinding.ToOne(property);

    private static ListType Many(GraphQLType item) => new(new NonNullType(item));

    private static string Describe(DatePart part) => part switch
    {
        DatePart.Year => "The year.",
        DatePart.RocYear => "The year less 1911.",
        DatePart.Quarter => "The quarter, 1 to 4.",
        DatePart.Month => "The month, 1 to 12.",
        _ => "The day of the week, 1 for Monday to 7 for Sunday.",
    };

    private static string Describe(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => "How many rows have a value.",
        AggregateFunction.Distinct => "How many different values there are.",
        AggregateFunction.Sum => "The sum; null where no row has a value.",
        AggregateFunction.Avg => "The average, to four digits after the point, halves away from zero; null where no row has a value.",
        AggregateFunction.Min => "The first; null where no row has a value.",
        _ => "The last; null where no row has a value.",
    };

    private T Once<T>(string name, Func<string, T> make)
        where T : NamedType
    {
        if (!known.TryGetValue(name, out var made))
        {
            known.Add(name, made = make(name));
        }

        return (T)made;
    }
}
