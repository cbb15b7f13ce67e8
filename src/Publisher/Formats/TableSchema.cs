using System.Text.Json.Nodes;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// One table as Frictionless Table Schema v1 describes it. The standard has one language: English stands beside it in members of our own, whose names end
/// in <c>En</c>, as do <c>unit</c> and <c>codes</c>.
/// </summary>
internal static class TableSchema
{
    public static JsonObject Of(TableDescription table, IReadOnlyList<TableDescription> tables)
    {
        var key = TableKeys.Key(table, tables);
        return new JsonObject
        {
            ["fields"] = MetadataJson.Array(table.Columns.Select(column => Field(column, isKey: column == key))),
            ["primaryKey"] = key?.Name,
            ["foreignKeys"] = TableKeys.Referenced(table, tables) is not { } parent ? null : new JsonArray(new JsonObject
            {
                ["fields"] = TableDescription.ParentIdColumn,
                ["reference"] = new JsonObject { ["resource"] = ResourceName(parent), ["fields"] = parent.Id!.Name },
            }),
            ["missingValues"] = new JsonArray(""),
        };
    }

    /// <summary>The file's name without its ending.</summary>
    public static string ResourceName(TableDescription table) => table.Stem;

    private static JsonObject Field(TableColumn column, bool isKey)
    {
        var (type, format) = Type(column.Kind);
        var note = ColumnNotes.Of(column);
        return new JsonObject
        {
            ["name"] = column.Name,
            ["title"] = column.Label.Zh,
            ["titleEn"] = column.Label.En,
            ["description"] = note?.Zh,
            ["descriptionEn"] = note?.En,
            ["type"] = type,
            ["format"] = format,
            ["unit"] = column.Unit,
            ["codes"] = column.Codes is null ? null : MetadataJson.Array(column.Codes.Values.Select(code => new JsonObject
            {
                ["value"] = code.Value,
                ["label"] = code.Label.Zh,
                ["labelEn"] = code.Label.En,
            })),
            ["constraints"] = Constraints(column, isKey),
        };
    }

    /// <summary>Null for a column that may hold anything of its type.</summary>
    private static JsonObject? Constraints(TableColumn column, bool isKey)
    {
        var constraints = new JsonObject();
        if (column.Required && column.Kind != PropertyKind.TextList)
        {
            constraints["required"] = true;
        }

        if (isKey)
        {
            constraints["unique"] = true;
        }

        if (column.Kind == PropertyKind.PartialDate)
        {
            constraints["pattern"] = ColumnNotes.PartialDatePattern;
        }

        if (column.Codes is { } codes)
        {
            constraints["enum"] = MetadataJson.Array(codes.Values.Select(code => (JsonNode)code.Value));
        }

        return constraints.Count == 0 ? null : constraints;
    }

    private static (string Type, string? Format) Type(PropertyKind kind) => kind switch
    {
        PropertyKind.Integer or PropertyKind.Long => ("integer", null),
        PropertyKind.Decimal => ("number", null),
        PropertyKind.Boolean => ("boolean", null),
        PropertyKind.Date => ("date", null),

        // The default of the standard has no milliseconds.
        PropertyKind.DateTime => ("datetime", "any"),
        PropertyKind.Json => ("any", null),
        _ => ("string", null),
    };
}
