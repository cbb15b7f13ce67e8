using System.Reflection;

namespace OpenGov.Domain.Model;

/// <summary>One type of the domain, as its class describes it.</summary>
public sealed class EntityModel
{
    private readonly Dictionary<string, PropertyModel> byName = [];
    private readonly Dictionary<string, RelationModel> relations = [];

    internal EntityModel(Type clr, EntityAttribute description)
    {
        Clr = clr;
        Name = clr.Name;
        Singular = Naming.ToCamel(Name);
        Plural = description.Plural ?? Singular + "s";
        Table = Naming.ToSnake(Name);
        Label = new Label(description.Zh, description.En);
        Note = clr.GetCustomAttribute<NoteAttribute>()?.Value;
        Purpose = description.Purpose;
        Retention = description.Retention;
        Kind = description.Kind;
        IsComponent = clr.IsSubclassOf(typeof(Component));
        var format = clr.GetCustomAttribute<CellFormatAttribute>();
        CellSeparator = format?.Separator;
        ShownSeparator = format?.Shown ?? format?.Separator.ToString();
        PublicRows = typeof(IRestrictRows).IsAssignableFrom(clr)
            ? (RowRule)clr.GetProperty(nameof(IRestrictRows.PublicRows), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!
            : null;
    }

    public Type Clr { get; }

    /// <summary>Pascal case: the C# class and the GraphQL type.</summary>
    public string Name { get; }
    public string Singular { get; }
    public string Plural { get; }
    public string Table { get; }
    public Label Label { get; }

    /// <summary>Null where the label says it all.</summary>
    public Label? Note { get; }

    public string Purpose { get; }
    public Retention Retention { get; }
    public EntityKind Kind { get; }

    /// <summary>True for a type that has no id and lives inside its parent.</summary>
    public bool IsComponent { get; }

    /// <summary>Splits the parts of a component in its parent's CSV cell.</summary>
    public char? CellSeparator { get; }

    /// <summary>Splits them where people read them: in a spreadsheet.</summary>
    public string? ShownSeparator { get; }

    /// <summary>Null when every row is for everyone.</summary>
    public RowRule? PublicRows { get; }

    /// <summary>Every stored column, the base class's first. For a component without its parent and position.</summary>
    public IReadOnlyList<PropertyModel> Properties { get; internal set; } = [];

    /// <summary>The properties that the search reads, in their own order.</summary>
    public IEnumerable<PropertyModel> Searched => Properties.Where(property => property.SearchWeight > 0);

    /// <summary>Second names of stored properties: alias to property.</summary>
    public IReadOnlyDictionary<string, (PropertyModel Property, Label Label)> Aliases { get; internal set; } =
        new Dictionary<string, (PropertyModel, Label)>();

    /// <summary>Lists that hang on this type, in the order of their description; those that other types give it come last.</summary>
    public IReadOnlyCollection<RelationModel> Relations => relations.Values;

    /// <summary>
    /// The lowest classification among the members that the type describes itself. Below it a caller does not learn that a row exists:
    /// no list, count, id or key.
    /// </summary>
    public Classification Classification { get; internal set; }

    /// <summary>The key, for a <see cref="KeyedEntity"/>.</summary>
    public PropertyModel? Key => Find(nameof(KeyedEntity.Key));

    /// <summary>The name by which readers know the key (<c>code</c>, <c>slug</c>), else <c>key</c>.</summary>
    public string KeyName => Aliases.FirstOrDefault(alias => alias.Value.Property == Key).Key ?? "key";

    public bool IsKeyed => Clr.IsSubclassOf(typeof(KeyedEntity));

    public bool IsJournalled => Kind != EntityKind.Platform;

    public PropertyModel? Find(string name) => byName.GetValueOrDefault(Naming.ToCamel(name));

    public PropertyModel Property(string name) =>
        Find(name) ?? throw new DomainModelException($"Type \"{Name}\" has no property \"{name}\".");

    public RelationModel? FindRelation(string name) => relations.GetValueOrDefault(name);

    internal void SetProperties(IReadOnlyList<PropertyModel> properties)
    {
        Properties = properties;
        foreach (var property in properties)
        {
            byName.Add(property.Name, property);
        }
    }

    internal void Add(RelationModel relation)
    {
        if (byName.ContainsKey(relation.Name) || !relations.TryAdd(relation.Name, relation))
        {
            throw new DomainModelException($"Type \"{Name}\" already has a member \"{relation.Name}\"; give the inverse another name.");
        }
    }

    public override string ToString() => Name;
}
