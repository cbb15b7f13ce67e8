using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// Documents about data, built as trees: indented, Chinese as it is. A member of an object whose value is null says that nothing is known, and is left out.
/// </summary>
internal static class MetadataJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(JsonNode document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            Write(json, document);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Both languages under their BCP 47 tags.</summary>
    public static JsonObject Languages(Label label) => new() { ["zh-Hant"] = label.Zh, ["en"] = label.En };

    public static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    /// <summary>Null for an empty list, which says nothing.</summary>
    public static JsonArray? Texts(IReadOnlyList<string> texts) => texts.Count == 0 ? null : Array(texts.Select(text => (JsonNode)text));

    private static void Write(Utf8JsonWriter json, JsonNode? node)
    {
        switch (node)
        {
            case null:
                json.WriteNullValue();
                break;
            case JsonObject members:
                json.WriteStartObject();
                foreach (var (name, value) in members.Where(member => member.Value is not null))
                {
                    json.WritePropertyName(name);
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case JsonArray items:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case var text when text.GetValueKind() == JsonValueKind.String:
                json.WriteTextValue(text.GetValue<string>());
                break;
            default:
                node.WriteTo(json);
                break;
        }
    }
}
