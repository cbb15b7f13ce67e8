using System.Globalization;
using System.Text.Json;
using OpenGov.Data.Writing.Journal;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Editions;

/// <summary>
/// A manifest as bytes: canonical JSON (members in the order of their names, no white space, every member always there), so that equal manifests are
/// equal files.
/// </summary>
internal static class ManifestFile
{
    public static byte[] Write(Manifest manifest)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteBoolean("afterRestore", manifest.AfterRestore);
            json.WriteStartArray("folders");
            foreach (var folder in manifest.Folders.OrderBy(folder => folder.Kind, StringComparer.Ordinal).ThenBy(folder => folder.Slug, StringComparer.Ordinal))
            {
                Write(json, folder);
            }

            json.WriteEndArray();
            json.WriteText("journalHash", manifest.Journal.Hash);
            json.WriteNumber("journalSequence", manifest.Journal.Sequence);
            json.WriteNumber("number", manifest.Number);
            json.WriteText("predecessor", manifest.Predecessor);
            json.WriteText("publicKey", manifest.PublicKey);
            json.WriteText("publicUrl", manifest.PublicUrl);
            WriteNumber(json, "restores", manifest.Restores);
            json.WriteText("sealedAt", Rfc3339.Of(manifest.SealedAt));
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <exception cref="FormatException">The bytes are not a manifest.</exception>
    public static Manifest Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var json = document.RootElement;
            return new Manifest
            {
                Number = json.GetProperty("number").GetInt32(),
                SealedAt = json.GetProperty("sealedAt").GetDateTimeOffset(),
                PublicUrl = json.GetProperty("publicUrl").GetString(),
                Journal = new JournalHead(json.GetProperty("journalSequence").GetInt64(), Text(json, "journalHash")),
                Predecessor = json.GetProperty("predecessor").GetString(),
                PublicKey = Text(json, "publicKey"),
                Restores = Number(json, "restores"),
                AfterRestore = json.GetProperty("afterRestore").GetBoolean(),
                Folders = [.. json.GetProperty("folders").EnumerateArray().Select(ReadFolder)],
            };
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"The manifest cannot be read: {problem.Message}", problem);
        }
    }

    private static void Write(Utf8JsonWriter json, ManifestFolder folder)
    {
        json.WriteStartObject();
        json.WriteText("content", folder.Content);
        json.WriteText("contract", folder.Contract);
        json.WriteText("folder", folder.Folder);
        json.WriteNumber("journalSequence", folder.JournalSequence);
        json.WriteText("kind", folder.Kind);
        json.WriteText("modifiedOn", Day(folder.ModifiedOn));
        json.WriteText("place", folder.Place);
        json.WriteText("publishedOn", Day(folder.PublishedOn));
        WriteNumber(json, "rows", folder.Rows);
        json.WriteText("sha256", folder.Sha256);
        json.WriteText("slug", folder.Slug);
        json.WriteEndObject();
    }

    private static ManifestFolder ReadFolder(JsonElement json) => new()
    {
        Kind = Text(json, "kind"),
        Slug = Text(json, "slug"),
        Place = json.GetProperty("place").GetString(),
        Folder = Text(json, "folder"),
        Sha256 = Text(json, "sha256"),
        Content = Text(json, "content"),
        Contract = Text(json, "contract"),
        JournalSequence = json.GetProperty("journalSequence").GetInt64(),
        PublishedOn = Day(Text(json, "publishedOn")),
        ModifiedOn = Day(Text(json, "modifiedOn")),
        Rows = Number(json, "rows"),
    };

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static int? Number(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt32() : null;

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"The manifest cannot be read: \"{name}\" is null.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
