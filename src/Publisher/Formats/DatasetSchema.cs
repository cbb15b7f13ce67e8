using System.Text.Json.Nodes;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// The dataset's JSON as JSON Schema (draft 2020-12) describes it, closed: no member but these. Rows stand in <c>$defs</c>, where a reader of the NDJSON
/// finds the one of its lines; code lists too, each value with its labels.
/// </summary>
internal static class DatasetSchema
{
    public static string FileName(string slug) => slug + ".schema.json";

    public static byte[] Write(string slug, Label title, IReadOnlyList<TableDescription> tables)
    {
        var roots = tables.Where(table => table.Parent is null).ToList();
        var members = new JsonObject { ["dataset"] = new JsonObject { ["const"] = slug } };
        var definitions = new JsonObject();
        foreach (var (index, table) in roots.Index())
        {
            members[JsonDocumentFile.MemberOf(index, table.Name)] = List(table.Label, new JsonObject { ["$ref"] = "#/$defs/" + RowName(index, table) });
            definitions[RowName(index, table)] = Row(table, tables);
        }

        foreach (var codes in tables.SelectMany(table => table.Columns).Select(column => column.Codes).OfType<EnumModel>().DistinctBy(codes => codes.Name))
        {
            definitions[codes.Name] = Codes(codes);
        }

        var schema = Closed(members);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title.Zh);
        schema.Insert(2, "description", title.En);
        schema["$defs"] = definitions;
        return MetadataJson.Write(schema);
    }

    /// <summary>The definition of a list's rows: <c>row</c> for the main table's. Types, and so code lists, begin with a capital letter.</summary>
    private static string RowName(int index, TableDescription table) => index == 0 ? "row" : table.Name + "Row";

    private static JsonObject Row(TableDescription table, IReadOnlyList<TableDescription> tables)
    {
        var row = Object(table.Type, [.. table.Columns.Where(column => column.Path.Count > 0)], depth: 0);
        foreach (var child in tables.Where(candidate => candidate.Parent == table.File))
        {
            ((JsonObject)row["properties"]!)[child.Name] = List(child.Label, Row(child, tables));
            ((JsonArray)row["required"]!).Add(child.Name);
        }

        return row;
    }

    /// <summary>The object of columns whose paths agree up to <paramref name="depth"/>.</summary>
    /// <param name="type">The type that the object shows; null behind a member that the model does not name.</param>
    private static JsonObject Object(EntityModel? type, IReadOnlyList<TableColumn> columns, int depth)
    {
        var members = new JsonObject();
        foreach (var group in columns.GroupBy(column => column.Path[depth]))
        {
            var property = type is null ? null : type.Aliases.TryGetValue(group.Key, out var alias) ? alias.Property : type.Find(group.Key);
            var first = group.First();
            if (first.Path.Count == depth + 1)
            {
                // An object whose every member is null is null itself: a member without siblings has a value wherever the object is there.
                var hasValue = first.Required || property is { Required: true } || property?.Kind == PropertyKind.Id || (depth > 0 && columns.Count == 1);
                members[group.Key] = Value(first, hasValue);
            }
            else
            {
                var inner = Object(property?.Target, [.. group], depth + 1);
                members[group.Key] = group.Any(column => column.Required) ? inner : OrNull(inner);
            }
        }

        return Closed(members);
    }

    private static JsonObject Value(TableColumn column, bool hasValue)
    {
        var value = column.Codes is { } codes ? new JsonObject { ["$ref"] = "#/$defs/" + codes.Name } : Plain(column.Kind);
        if (!hasValue)
        {
            value = OrNull(value);
        }

        value.Insert(0, "title", column.Heading.Zh);
        value.Insert(1, "description", column.Note is { } note ? $"{column.Heading.En}. {note.En} {note.Zh}" : column.Heading.En);
        return value;
    }

    private static JsonObject Plain(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer or PropertyKind.Long => new() { ["type"] = "integer" },
        PropertyKind.Decimal => new() { ["type"] = "number" },
        PropertyKind.Boolean => new() { ["type"] = "boolean" },
        PropertyKind.Date => new() { ["type"] = "string", ["format"] = "date" },
        PropertyKind.PartialDate => new() { ["type"] = "string", ["pattern"] = ColumnNotes.PartialDatePattern },
        PropertyKind.DateTime => new() { ["type"] = "string", ["format"] = "date-time" },
        PropertyKind.TextList => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
        PropertyKind.Json => [],
        _ => new() { ["type"] = "string" },
    };

    private static JsonObject OrNull(JsonObject value) => new() { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "null" }) };

    private static JsonObject List(Label label, JsonObject items) => new()
    {
        ["title"] = label.Zh,
        ["description"] = label.En,
        ["type"] = "array",
        ["items"] = items,
    };

    private static JsonObject Codes(EnumModel codes) => new()
    {
        ["title"] = codes.Label.Zh,
        ["description"] = codes.Label.En,
        ["type"] = "string",
        ["oneOf"] = MetadataJson.Array(codes.Values.Select(code => new JsonObject
        {
            ["const"] = code.Value,
            ["title"] = code.Label.Zh,
            ["description"] = code.Label.En,
        })),
    };

    private static JsonObject Closed(JsonObject members) => new()
    {
        ["type"] = "object",
        ["properties"] = members,
        ["required"] = MetadataJson.Array(members.Select(member => (JsonNode)member.Key)),
        ["additionalProperties"] = false,
    };
}
