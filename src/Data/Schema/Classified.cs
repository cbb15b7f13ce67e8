using System.Reflection;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>
/// The directive that tells in the printed schema what the gate asks of a caller. Introspection shows no applied directives, so each description says it
/// too, as its last sentence.
/// </summary>
internal static class Classified
{
    public static EnumType Type { get; } = new(
        nameof(Classification),
        "資料分級 · Who may read: a caller reads what is of their clearance or below it.",
        Enum.GetNames<Classification>().Select(name => new EnumValueDefinition(Naming.ToEnumValue(name), LabelOf(name))));

    public static DirectiveDefinition Directive { get; } = new(
        "classified",
        "資料分級 · The clearance that a caller needs for the field, or for any field of the type. What has no such mark is Open.",
        [new("as", new NonNullType(Type)) { Description = "The lowest clearance that reads it." }],
        [DirectiveLocations.Object, DirectiveLocations.FieldDefinition],
        IsRepeatable: false);

    /// <summary>The directive; none for what is Open.</summary>
    public static NodeList<DirectiveNode> As(Classification classification) => classification == Classification.Open
        ? []
        : [new(Name(Directive.Name), [new(Name("as"), new EnumValueNode(ValueOf(classification), default))], default)];

    /// <summary>The description with the classification behind it, unless that is Open.</summary>
    public static string Describe(string description, Classification classification) =>
        classification == Classification.Open ? description : $"{description.TrimEnd('.')}. {classification}.";

    /// <summary>The enum's value.</summary>
    public static string ValueOf(Classification classification) => Naming.ToEnumValue(classification.ToString());

    private static string LabelOf(string name) =>
        typeof(Classification).GetField(name)!.GetCustomAttribute<LabelAttribute>() is { } label ? new Label(label.Zh, label.En).ToString() : name;

    private static NameNode Name(string name) => new(name, default);
}
