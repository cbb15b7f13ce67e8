using System.Text;
using System.Text.Json;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Writing;

/// <summary>
/// A list of texts as its column holds it, and as answers and files show it without another look: a compact JSON array in which only what JSON
/// demands is escaped. The encoders of System.Text.Json would also escape the ideographic space and rare Chinese characters.
/// </summary>
internal static class TextListJson
{
    public static string Write(IReadOnlyList<string> texts)
    {
        using var json = new ResponseWriter();
        json.Raw((byte)'[');
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0)
            {
                json.Raw((byte)',');
            }

            json.String(texts[i]);
        }

        json.Raw((byte)']');
        return Encoding.UTF8.GetString(json.Written.Span);
    }

    public static string[] Read(string json) => JsonSerializer.Deserialize<string[]>(json)!;
}
