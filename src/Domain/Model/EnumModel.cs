using System.Reflection;

namespace OpenGov.Domain.Model;

/// <summary>One value of a code list.</summary>
public sealed record EnumValueModel(string Value, Label Label, object Clr);

/// <summary>A code list: the values of an enum, or the words of a vocabulary. Stored, filtered and sorted as the text of its value.</summary>
public sealed class EnumModel
{
    internal EnumModel(Type clr, bool isVocabulary)
    {
        Clr = clr;
        Name = clr.Name;
        Label = clr.GetCustomAttribute<LabelAttribute>()?.Value
            ?? throw new DomainModelException($"Enum \"{clr.Name}\" has no label; give it one with [Label(\"…\", \"…\")].");
        Values =
        [
            .. clr.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => new EnumValueModel(
                isVocabulary ? field.GetCustomAttribute<WrittenAttribute>()?.Text ?? Naming.ToSnake(field.Name) : Naming.ToEnumValue(field.Name),
                field.GetCustomAttribute<LabelAttribute>()?.Value
                    ?? throw new DomainModelException($"Value \"{clr.Name}.{field.Name}\" has no label; give it one with [Label(\"…\", \"…\")]."),
                field.GetValue(null)!)),
        ];
    }

    public Type Clr { get; }
    public string Name { get; }
    public Label Label { get; }
    public IReadOnlyList<EnumValueModel> Values { get; }

    public EnumValueModel? Find(string value) => Values.FirstOrDefault(candidate => candidate.Value == value);

    /// <summary>The stored text of an enum value of C#.</summary>
    public static string ToValue(Enum value) => Naming.ToEnumValue(value.ToString());
}
