namespace OpenGov.Domain.Model;

/// <summary>Describes a type of the domain. Table, GraphQL type, import columns and documentation derive from it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EntityAttribute(string zh, string en) : Attribute
{
    public string Zh { get; } = zh;
    public string En { get; } = en;

    /// <summary>The root field, lower camel case. By default the type's name with an "s".</summary>
    public string? Plural { get; init; }

    /// <summary>Why the department holds these rows (Personal Data Protection Act, art. 5).</summary>
    public required string Purpose { get; init; }

    public Retention Retention { get; init; } = Retention.Permanent;

    public EntityKind Kind { get; init; } = EntityKind.Record;
}

/// <summary>Who writes a type, and how.</summary>
public enum EntityKind
{
    /// <summary>Kept by import and by generic create, update and delete.</summary>
    Record,

    /// <summary>Lives a workflow: changes only by its commands.</summary>
    Workflow,

    /// <summary>The platform's own bookkeeping: written by the program, never by a person, and not journalled.</summary>
    Platform,
}

/// <summary>The one type whose rows are the journal: numbered by id from 1 without gaps, in the order of commit, never changed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JournalAttribute : Attribute;

/// <summary>How long rows are kept after their last use.</summary>
public enum Retention
{
    Permanent,
    TenYears,
    FiveYears,
    OneYear,
}

/// <summary>Names the list that the referenced type gets in return.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InverseAttribute(string name, string zh, string en) : Attribute
{
    public string Name { get; } = name;
    public string Zh { get; } = zh;
    public string En { get; } = en;
}

/// <summary>Exposes the first member of a list of references under a name of its own.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FirstAttribute(string name, string zh, string en) : Attribute
{
    public string Name { get; } = name;
    public string Zh { get; } = zh;
    public string En { get; } = en;
}

/// <summary>
/// What a reader must know besides the label, one sentence in each language: what a value counts, and what it is not to be added to. Only where the
/// label does not say it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class NoteAttribute(string zh, string en) : Attribute
{
    public string Zh { get; } = zh;
    public string En { get; } = en;
    internal Label Value => new(Zh, En);
}

/// <summary>A second name for a stored property: <c>code</c> for <c>key</c>, <c>sequence</c> for <c>id</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AliasOfAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}

/// <summary>No two rows share the value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniqueAttribute : Attribute;

/// <summary>
/// The text, or each text of the list, is a word of a code list. The graph has it as a text, in which people write it as they speak
/// (<c>person-times</c>), and not as a value of an enum.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VocabularyAttribute(Type words) : Attribute
{
    /// <summary>An enum with a label on every member.</summary>
    public Type Words { get; } = words;
}

/// <summary>How a word of a vocabulary is written, where that is not its name in snake case.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WrittenAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

/// <summary>The unit of measure, a word of <see cref="UnitOfMeasure"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    public string Unit { get; } = unit;
}

/// <summary>Digits kept after the decimal point: a decimal is stored as a scaled integer where the database has no exact type.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScaleAttribute(int digits) : Attribute
{
    public int Digits { get; } = digits;
}

/// <summary>
/// The search finds the row by this text, and ranks it by the weight of every place where the words stand. Only for texts and lists of texts
/// of a type with a key, and never for what is Restricted: such a text is not put into the index at all.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SearchedAttribute(int weight) : Attribute
{
    /// <summary>The weight of a title or a name.</summary>
    public const int Title = 8;

    /// <summary>The weight of what a reader also knows the row by: another spelling, a topic, an official number.</summary>
    public const int Byname = 4;

    /// <summary>The weight of a body text, a place, a remark.</summary>
    public const int Body = 1;

    public int Weight { get; } = weight;
}

/// <summary>How a component is written in its parent's CSV cell: parts in the order of its properties, split by one character.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CellFormatAttribute(char separator) : Attribute
{
    public char Separator { get; } = separator;

    /// <summary>What stands between the parts where people read them and no program does; the separator itself if not given.</summary>
    public string? Shown { get; init; }
}

/// <summary>Text that is a JSON document.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class JsonAttribute : Attribute;
