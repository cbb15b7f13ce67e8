using System.Text;

namespace OpenGov.Domain.Model;

/// <summary>The page that describes every type, made from the model: <c>docs/types.md</c>. Markdown, the same for the same model.</summary>
public static class ModelDocument
{
    public static string Print(DomainModel model)
    {
        var text = new StringBuilder();
        text.Append("""
            # Types

            Made from the classes in `src/Domain` by `opengov schema --types`; a test holds the two together. A field without a classification is Open. `!`
            stands on what is never empty. What is searched is found by `search`.


            """);
        foreach (var entity in model.Entities)
        {
            PrintEntity(text, entity);
        }

        text.Append("# Code lists\n");
        foreach (var list in model.Enums.OrderBy(list => list.Name, StringComparer.Ordinal))
        {
            text.Append($"\n## {list.Name}: {list.Label}\n\n| value | 中文 | English |\n| --- | --- | --- |\n");
            foreach (var value in list.Values)
            {
                text.Append($"| {value.Value} | {value.Label.Zh} | {value.Label.En} |\n");
            }
        }

        return text.ToString();
    }

    private static void PrintEntity(StringBuilder text, EntityModel entity)
    {
        text.Append($"## {entity.Name}: {entity.Label}\n\n{entity.Purpose}{NoteOf(entity)}\n\n");
        text.Append(entity.IsComponent
            ? $"Part of other rows; table `{entity.Table}`.\n"
            : $"`{entity.Plural}` in the graph, table `{entity.Table}`. {KindOf(entity)} Kept {RetentionOf(entity.Retention)}.{RowsOf(entity)}\n");
        text.Append("\n| field | 中文 | English | type | |\n| --- | --- | --- | --- | --- |\n");
        foreach (var property in entity.Properties)
        {
            var required = property.Required ? "!" : "";
            PrintField(text, property.Name, property.Label, property.Note, $"{TypeOf(property)}{required}", Higher(entity, property), property.Unit,
                property.SearchWeight > 0);
        }

        foreach (var (name, (property, label)) in entity.Aliases)
        {
            PrintField(text, name, label, null, $"= {property.Name}", Higher(entity, property), null);
        }

        foreach (var relation in entity.Relations)
        {
            PrintField(text, relation.Name, relation.Label, relation.Note, $"list of {relation.Target.Name}", relation.Classification, null);
        }

        text.Append('\n');
    }

    private static void PrintField(StringBuilder text, string name, Label label, Label? note, string type, Classification classification, string? unit,
        bool searched = false)
    {
        var level = classification == Classification.Open ? null : classification.ToString();
        string[] remarks = [.. new[] { level, unit, searched ? "searched" : null }.OfType<string>()];
        var (zh, en) = note is null ? (label.Zh, label.En) : ($"{label.Zh}：{note.Value.Zh}", $"{label.En}: {note.Value.En}");
        text.Append($"| {name} | {zh} | {en} | {type} | {string.Join(", ", remarks)} |\n");
    }

    /// <summary>Nothing of a type is lower than the type.</summary>
    private static Classification Higher(EntityModel entity, PropertyModel property) =>
        entity.Classification > property.Classification ? entity.Classification : property.Classification;

    private static string NoteOf(EntityModel entity) => entity.Note is { } note ? $" {note.Zh} {note.En}" : "";

    private static string TypeOf(PropertyModel property) => property.Target?.Name ?? property.Enum?.Name
        ?? (property.Vocabulary is { } words ? $"{property.Kind} of {words.Name}" : property.Kind.ToString());

    private static string KindOf(EntityModel entity) => entity.Kind switch
    {
        EntityKind.Record => "Kept by import.",
        EntityKind.Workflow => "Changes only by its commands.",
        _ => "Written by the platform itself.",
    };

    private static string RetentionOf(Retention retention) => retention switch
    {
        Retention.Permanent => "for good",
        Retention.TenYears => "ten years",
        Retention.FiveYears => "five years",
        _ => "one year",
    };

    private static string RowsOf(EntityModel entity) => entity.PublicRows switch
    {
        null => "",
        RowRule.IsTrue rule => $" The public sees rows whose `{Naming.ToCamel(rule.Property)}` is true.",
        RowRule.IsSet rule => $" The public sees rows that have a `{Naming.ToCamel(rule.Property)}`.",
        RowRule.Follows rule => $" The public sees rows whose `{Naming.ToCamel(rule.Reference)}` it sees.",
        _ => " The public sees no row.",
    };
}
