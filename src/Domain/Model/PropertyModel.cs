using System.Reflection;

namespace OpenGov.Domain.Model;

/// <summary>What a stored value is. Decides its column, its GraphQL scalar and its CSV form.</summary>
public enum PropertyKind
{
    /// <summary>The row's own id.</summary>
    Id,
    Text,
    Integer,
    Long,
    Decimal,
    Boolean,
    Date,
    PartialDate,
    DateTime,
    Enum,

    /// <summary>Texts in order, stored as a JSON array.</summary>
    TextList,

    /// <summary>A JSON document.</summary>
    Json,

    /// <summary>The id of one row of another type.</summary>
    Reference,
}

/// <summary>One column of a type.</summary>
public sealed class PropertyModel
{
    internal PropertyModel(PropertyInfo clr, PropertyKind kind, bool required)
    {
        Clr = clr;
        Kind = kind;
        Required = required;
        Name = Naming.ToCamel(clr.Name);
        Column = Naming.ToSnake(clr.Name) + (kind == PropertyKind.Reference ? "_id" : "");
        var label = clr.GetCustomAttribute<LabelAttribute>()
            ?? throw new DomainModelException($"Property \"{clr.DeclaringType!.Name}.{clr.Name}\" has no label; give it one with [Label(\"…\", \"…\")].");
        Label = label.Value;
        Note = clr.GetCustomAttribute<NoteAttribute>()?.Value;
        Unit = clr.GetCustomAttribute<UnitAttribute>()?.Unit;
        Unique = clr.IsDefined(typeof(UniqueAttribute));
        Scale = clr.GetCustomAttribute<ScaleAttribute>()?.Digits ?? 0;
        Classification = ClassificationOf(clr);
        SearchWeight = clr.GetCustomAttribute<SearchedAttribute>()?.Weight ?? 0;
    }

    /// <summary>The property of the C# class.</summary>
    public PropertyInfo Clr { get; }

    /// <summary>Lower camel case: the graph's field and the CSV's column.</summary>
    public string Name { get; }

    /// <summary>Snake case: the table's column.</summary>
    public string Column { get; }

    public PropertyKind Kind { get; }

    /// <summary>True for the record's stable name of a row.</summary>
    public bool IsKey => Clr.Name == nameof(KeyedEntity.Key);
    public bool Required { get; }
    public Label Label { get; }

    /// <summary>Null where the label says it all.</summary>
    public Label? Note { get; }

    public string? Unit { get; }

    /// <summary>What readers call the unit.</summary>
    public Label? UnitLabel { get; internal set; }

    public bool Unique { get; }
    public Classification Classification { get; }

    /// <summary>Digits after the point, for <see cref="PropertyKind.Decimal"/>.</summary>
    public int Scale { get; }

    /// <summary>What one place of a word in this text adds to a row's rank; 0 for what the search does not read.</summary>
    public int SearchWeight { get; }

    /// <summary>The code list, for <see cref="PropertyKind.Enum"/>.</summary>
    public EnumModel? Enum { get; internal set; }

    /// <summary>What the text, or each text of the list, may be; null where it may be anything.</summary>
    public EnumModel? Vocabulary { get; internal set; }

    /// <summary>The labels of what a single value may be; null where it may be anything.</summary>
    public EnumModel? Codes => Kind == PropertyKind.TextList ? null : Enum ?? Vocabulary;

    /// <summary>The referenced type, for <see cref="PropertyKind.Reference"/>.</summary>
    public EntityModel? Target { get; internal set; }

    public override string ToString() => Name;

    /// <summary>What stands beside a property; Internal when nothing does.</summary>
    internal static Classification ClassificationOf(PropertyInfo clr) =>
        clr.IsDefined(typeof(OpenAttribute)) ? Classification.Open
        : clr.IsDefined(typeof(RestrictedAttribute)) ? Classification.Restricted
        : Classification.Internal;
}
