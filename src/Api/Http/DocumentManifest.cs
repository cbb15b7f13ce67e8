using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Api.Http;

/// <summary>The trusted documents as client tools read them.</summary>
internal static class DocumentManifest
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A persisted query manifest of Apollo's: id, name, kind and text of each operation.</summary>
    public static string Apollo(IReadOnlyList<NamedOperation> operations) => new JsonObject
    {
        ["format"] = "apollo-persisted-query-manifest",
        ["version"] = 1,
        ["operations"] = new JsonArray([.. operations.Select(operation => new JsonObject
        {
            ["id"] = operation.Hash,
            ["name"] = operation.Name,
            ["type"] = "query",
            ["body"] = operation.Text,
        })]),
    }.ToJsonString(Form);

    /// <summary>What relay-compiler writes and reads: the text of each operation under its id.</summary>
    public static string Relay(IReadOnlyList<NamedOperation> operations) =>
        new JsonObject(operations.Select(operation => KeyValuePair.Create(operation.Hash, (JsonNode?)operation.Text))).ToJsonString(Form);
}
