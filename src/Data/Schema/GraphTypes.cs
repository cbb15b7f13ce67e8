using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>The GraphQL types of a model, each made once.</summary>
public sealed class GraphTypes
{
    private readonly Dictionary<EntityModel, ObjectType> objects = [];
    private readonly Dictionary<EntityModel, ObjectType> connections = [];
    private readonly Dictionary<EnumModel, EnumType> enums = [];
    private readonly InputTypes inputs;
    private readonly AggregateTypes aggregates;

    internal GraphTypes(DomainModel model)
    {
        Node = new InterfaceType("Node", "Anything with an id of its own.", () => [IdField(null, default)]);
        inputs = new InputTypes(this);
        aggregates = new AggregateTypes(this, inputs);
        foreach (var entity in model.Entities)
        {
            objects.Add(entity, MakeObject(entity));
        }

        foreach (var entity in model.Entities.Where(entity => !entity.IsComponent))
        {
            connections.Add(entity, MakeConnection(entity));
        }
    }

    public InterfaceType Node { get; }

    /// <summary>The enum of classifications, which is a clearance too.</summary>
    public static EnumType ClassificationType => Classified.Type;

    /// <summary>A classification as the enum's value.</summary>
    public static string ValueOf(Classification classification) => Classified.ValueOf(classification);

    public ObjectType Object(EntityModel entity) => objects[entity];

    public ObjectType Connection(EntityModel entity) => connections[entity];

    public EnumType Enum(EnumModel model) => enums.TryGetValue(model, out var known) ? known : enums[model] = new EnumType(
        model.Name, model.Label.ToString(), model.Values.Select(value => new EnumValueDefinition(value.Value, value.Label.ToString())));

    /// <summary>Which page of a connection.</summary>
    internal static IReadOnlyList<InputValueDefinition> PagingArguments { get; } =
    [
        new("first", SpecifiedScalars.Int) { Description = "How many rows: 50 if not given, at most 500.", },
        new("after", SpecifiedScalars.String) { Description = "The cursor after which the page begins." },
        new("last", SpecifiedScalars.Int) { Description = "How many rows from the end, or from \"before\" back: 50 if not given, at most 500." },
        new("before", SpecifiedScalars.String) { Description = "The cursor before which the page ends." },
    ];

    public IReadOnlyList<InputValueDefinition> ConnectionArguments(EntityModel entity) =>
    [
        .. PagingArguments,
        new("where", inputs.Filter(entity)) { Description = "Which rows." },
        new("order", new ListType(new NonNullType(inputs.Sort(entity)))) { Description = "In which order; nulls come last unless asked for first." },
    ];

    /// <summary>The aggregate of all rows of a type.</summary>
    public FieldDefinition Aggregate(EntityModel entity) => aggregates.Field(
        entity.Plural + "Aggregate", entity, entity.Label, entity.Classification, new FieldBinding.RootAggregate(entity));

    /// <summary>The id, and the key under the name by which readers know it. Exactly one is to be given.</summary>
    internal static IReadOnlyList<InputValueDefinition> LookupArguments(EntityModel entity) =>
        entity.Key is null
            ? [new("id", new NonNullType(SpecifiedScalars.Id))]
            : [new("id", SpecifiedScalars.Id), new(entity.KeyName, SpecifiedScalars.String)];

    /// <summary>The scalar or enum of a stored value.</summary>
    internal NamedType Leaf(PropertyModel property) => property.Kind switch
    {
        PropertyKind.Id => SpecifiedScalars.Id,
        PropertyKind.Text => SpecifiedScalars.String,
        PropertyKind.TextList => SpecifiedScalars.String,
        PropertyKind.Integer => SpecifiedScalars.Int,
        PropertyKind.Long => ExtendedScalars.Long,
        PropertyKind.Decimal => ExtendedScalars.Decimal,
        PropertyKind.Boolean => SpecifiedScalars.Boolean,
        PropertyKind.Date => ExtendedScalars.Date,
        PropertyKind.PartialDate => PlannedScalars.PartialDate,
        PropertyKind.DateTime => ExtendedScalars.DateTime,
        PropertyKind.Json => ExtendedScalars.Json,
        PropertyKind.Enum => Enum(property.Enum!),
        _ => throw new ArgumentOutOfRangeException(nameof(property), property.Kind, "Not a leaf."),
    };

    /// <summary>What the gate asks of a caller for the field: it stands at the row, at the value and at the row that is followed.</summary>
    internal static Classification Needed(EntityModel owner, PropertyModel property) =>
        Highest(owner.Classification, property.Classification, property.Target?.Classification ?? default);

    private ObjectType MakeObject(EntityModel entity) => new(entity.Name, Describe(entity), () => Fields(entity))
    {
        AppliedDirectives = Classified.As(entity.Classification),
        Interfaces = entity.IsComponent ? [] : [Node],
        Binding = entity,
    };

    private IEnumerable<FieldDefinition> Fields(EntityModel entity)
    {
        foreach (var property in entity.Properties)
        {
            yield return property switch
            {
                { Kind: PropertyKind.Id } => IdField(property, entity.Classification),
                { Target: { } target } => new FieldDefinition(property.Name, ToOneType(property, target))
                {
                    Description = Describe(property.Label, property, Needed(entity, property)),
                    AppliedDirectives = Classified.As(Needed(entity, property)),
                    Binding = new FieldBinding.ToOne(property),
                },
                _ => new FieldDefinition(property.Name, LeafType(property))
                {
                    Description = Describe(property.Label, property, Needed(entity, property)),
                    AppliedDirectives = Classified.As(Needed(entity, property)),
                    Binding = new FieldBinding.Scalar(property, property.Kind),
                },
            };
        }

        foreach (var (name, (property, label)) in entity.Aliases)
        {
            var isId = property.Kind == PropertyKind.Id;
            yield return new FieldDefinition(name, isId ? new NonNullType(ExtendedScalars.Long) : LeafType(property))
            {
                Description = Describe(label, property, Needed(entity, property)),
                AppliedDirectives = Classified.As(Needed(entity, property)),
                Binding = new FieldBinding.Scalar(property, isId ? PropertyKind.Long : property.Kind),
            };
        }

        foreach (var relation in entity.Relations)
        {
            if (relation is RelationModel.Components components)
            {
                yield return new FieldDefinition(relation.Name, new NonNullType(new ListType(new NonNullType(Object(relation.Target)))))
                {
                    Description = Classified.Describe(WithNote(relation.Label.ToString(), relation.Note), Needed(entity, relation)),
                    AppliedDirectives = Classified.As(Needed(entity, relation)),
                    Binding = new FieldBinding.Components(components),
                };
                continue;
            }

            yield return new FieldDefinition(relation.Name, new NonNullType(Connection(relation.Target)))
            {
                Description = Classified.Describe(WithNote(relation.Label.ToString(), relation.Note), Needed(entity, relation)),
                AppliedDirectives = Classified.As(Needed(entity, relation)),
                Arguments = ConnectionArguments(relation.Target),
                Binding = new FieldBinding.Connection(relation),
            };
            yield return aggregates.Field(
                relation.Name + "Aggregate", relation.Target, relation.Label, Needed(entity, relation), new FieldBinding.Aggregate(relation));
            if (relation is RelationModel.Link { First: { } first } link)
            {
                yield return new FieldDefinition(first.Name, Object(relation.Target))
                {
                    Description = Classified.Describe(first.Label.ToString(), Needed(entity, relation)),
                    AppliedDirectives = Classified.As(Needed(entity, relation)),
                    Binding = new FieldBinding.First(link),
                };
            }
        }
    }

    /// <summary>Null where the reference is optional, and where the other row may be hidden from a caller.</summary>
    private GraphQLType ToOneType(PropertyModel property, EntityModel target) =>
        property.Required && target.PublicRows is null ? new NonNullType(Object(target)) : Object(target);

    private GraphQLType LeafType(PropertyModel property)
    {
        GraphQLType type = Leaf(property);
        if (property.Kind == PropertyKind.TextList)
        {
            type = new ListType(new NonNullType(type));
        }

        return property.Required ? new NonNullType(type) : type;
    }

    private ObjectType MakeConnection(EntityModel entity)
    {
        var node = new NonNullType(Object(entity));
        var edge = new ObjectType($"{entity.Name}Edge", $"{entity.Label}: one row and its place in the list.", () =>
        [
            Part("node", node, ConnectionPart.Node, "The row."),
            Part("cursor", new NonNullType(SpecifiedScalars.String), ConnectionPart.Cursor, "Its place, for \"after\"."),
        ]);
        return new ObjectType($"{entity.Name}Connection", $"{entity.Label}: one page of a list.", () =>
        [
            Part("nodes", List(node), ConnectionPart.Nodes, "The rows of the page."),
            Part("edges", List(new NonNullType(edge)), ConnectionPart.Edges, "The rows of the page, each with its place in the list."),
            Part("pageInfo", new NonNullType(PageInfo), ConnectionPart.PageInfo, "Where the page stands in the list."),
            Part("totalCount", new NonNullType(SpecifiedScalars.Int), ConnectionPart.TotalCount, "How many rows the whole list has. Counted only when asked for."),
        ])
        {
            Binding = entity,
        };
    }

    internal ObjectType PageInfo { get; } = new("PageInfo", "Where a page stands in its list.", () =>
    [
        Part("hasNextPage", new NonNullType(SpecifiedScalars.Boolean), ConnectionPart.HasNextPage, "Whether rows follow; read from the end, whether the page ended before a cursor."),
        Part("hasPreviousPage", new NonNullType(SpecifiedScalars.Boolean), ConnectionPart.HasPreviousPage, "Whether the page began after a cursor; read from the end, whether rows precede."),
        Part("startCursor", SpecifiedScalars.String, ConnectionPart.StartCursor, "The first row's cursor; null on an empty page."),
        Part("endCursor", SpecifiedScalars.String, ConnectionPart.EndCursor, "The last row's cursor; null on an empty page."),
    ]);

    internal static FieldDefinition Part(string name, GraphQLType type, ConnectionPart part, string description) =>
        new(name, type) { Description = description, Binding = new FieldBinding.Part(part) };

    internal static NonNullType List(GraphQLType item) => new(new ListType(item));

    private static FieldDefinition IdField(PropertyModel? property, Classification needed) => new("id", new NonNullType(SpecifiedScalars.Id))
    {
        Description = Classified.Describe("識別碼 · Id, unique over all types and stable for good.", needed),
        AppliedDirectives = Classified.As(needed),
        Binding = property is null ? null : new FieldBinding.Scalar(property, PropertyKind.Id),
    };

    private static string Describe(EntityModel entity) => Classified.Describe(WithNote(entity.Label.ToString(), entity.Note), entity.Classification);

    private static string Describe(Label label, PropertyModel property, Classification needed)
    {
        var text = WithNote(label + (property.Unit is null ? "" : $" ({property.Unit})"), property.Note);
        return Classified.Describe(property.Vocabulary is { } words ? $"{text.TrimEnd('.')}. Code list: {words.Name}." : text, needed);
    }

    private static string WithNote(string label, Label? note) => note is null ? label : $"{label}. {note.Value.Zh} {note.Value.En}";

    private static Classification Needed(EntityModel owner, RelationModel relation) =>
        Highest(owner.Classification, relation.Classification, relation.Target.Classification);

    private static Classification Highest(params ReadOnlySpan<Classification> classifications)
    {
        var highest = default(Classification);
        foreach (var classification in classifications)
        {
            highest = classification > highest ? classification : highest;
        }

        return highest;
    }
}
