using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Api.Tests.Documents;

/// <summary>JSON for a page that people read: what fits on a line stands on one.</summary>
internal static class ShortJson
{
    private const int Width = 120;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Ends with a line break.</returns>
    public static string Of(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node, "", "");
        return text.Append('\n').ToString();
    }

    /// <param name="name">What stands before the value on its line.</param>
    private static void Write(StringBuilder text, JsonNode? node, string name, string indent)
    {
        text.Append(indent).Append(name);
        var line = Line(node);
        if (node is not (JsonObject or JsonArray) || indent.Length + name.Length + line.Length <= Width)
        {
            text.Append(line);
            return;
        }

        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        text.Append(open);
        var separator = "\n";
        foreach (var (key, value) in Members(node))
        {
            text.Append(separator);
            Write(text, value, key, indent + "  ");
            separator = ",\n";
        }

        text.Append('\n').Append(indent).Append(close);
    }

    private static string Line(JsonNode? node) => node switch
    {
        JsonObject { Count: > 0 } or JsonArray { Count: > 0 } when string.Join(", ", Members(node).Select(member => member.Key + Line(member.Value))) is var members =>
            node is JsonObject ? $"{{ {members} }}" : $"[{members}]",
        null => "null",
        _ => node.ToJsonString(Plain),
    };

    private static IEnumerable<(string Key, JsonNode? Value)> Members(JsonNode node) => node is JsonObject @object
        ? @object.Select(member => ($"\"{member.Key}\": ", member.Value))
        : ((JsonArray)node).Select(item => ("", item));
}
