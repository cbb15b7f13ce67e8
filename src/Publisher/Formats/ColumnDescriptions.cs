using System.Text.Json;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>Describes every column of every plain CSV, from the model: name, labels, type, unit, classification, code list.</summary>
internal static class ColumnDescriptions
{
    private static readonly Label ParentId = new("上層資料識別碼", "Id of the row it belongs to");

    public static byte[] Write(string slug, IReadOnlyList<ResultLevel> lists)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteText("dataset", slug);
            json.WriteStartArray("tables");
            foreach (var (file, level, parent) in CsvTables.Files(slug, lists))
            {
                WriteTable(json, file, level, parent);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WriteTable(Utf8JsonWriter json, string file, ResultLevel level, ResultLevel? parent)
    {
        json.WriteStartObject();
        json.WriteText("file", file);
        json.WriteText("rows", level.Type.Name);
        WriteLabel(json, parent is null ? level.Type.Label : ColumnLabels.OfList(parent, level));
        json.WriteStartArray("columns");
        if (parent is not null)
        {
            WriteStart(json, "parentId", ParentId, "id", Classification.Open);
            json.WriteEndObject();
        }

        foreach (var column in level.Columns)
        {
            WriteColumn(json, column, ColumnLabels.Of(level, column));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, ResultColumn column, Label label)
    {
        var classification = column.Property?.Classification ?? Classification.Open;
        WriteStart(json, column.Name, label, TypeName(column.Kind), classification);
        if (column.Property?.Unit is { } unit)
        {
            json.WriteText("unit", unit);
        }

        if (column.Property?.Enum is { } codes)
        {
            WriteCodes(json, codes);
        }

        json.WriteEndObject();
        if (column.Kind == PropertyKind.Enum)
        {
            WriteStart(json, column.Name + "LabelZh", new Label($"{label.Zh}（名稱）", $"{label.En} (label)"), "text", classification);
            json.WriteText("labelOf", column.Name);
            json.WriteEndObject();
        }
    }

    private static void WriteStart(Utf8JsonWriter json, string name, Label label, string type, Classification classification)
    {
        json.WriteStartObject();
        json.WriteText("name", name);
        WriteLabel(json, label);
        json.WriteText("type", type);
        json.WriteText("classification", EnumModel.ToValue(classification));
    }

    private static void WriteCodes(Utf8JsonWriter json, EnumModel codes)
    {
        json.WriteText("codeList", codes.Name);
        json.WriteStartArray("codes");
        foreach (var value in codes.Values)
        {
            json.WriteStartObject();
            json.WriteText("value", value.Value);
            WriteLabel(json, value.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLabel(Utf8JsonWriter json, Label label)
    {
        json.WriteText("labelZh", label.Zh);
        json.WriteText("labelEn", label.En);
    }

    private static string TypeName(PropertyKind kind) => kind switch
    {
        PropertyKind.Long => "integer",
        PropertyKind.Enum => "code",
        PropertyKind.Reference => "id",
        _ => Naming.ToCamel(kind.ToString()),
    };
}
