using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenGov.Data.Writing;

/// <summary>A list of texts as its column holds it: a compact JSON array, Chinese as it is.</summary>
internal static class TextListJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Options);

    public static string[] Read(string json) => JsonSerializer.Deserialize<string[]>(json, Options)!;
}
