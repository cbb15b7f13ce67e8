using System.Text.Json;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Quality;

/// <summary><c>quality.json</c> of a version: what it was graded by, and what was found.</summary>
internal static class QualityFile
{
    public const string Name = "quality.json";

    public static byte[] Write(IReadOnlyList<QualityGrade> grades)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartArray("grades");
            foreach (var (criterion, found) in grades)
            {
                json.WriteStartObject();
                json.WriteText("key", criterion.Key);
                json.WriteText("labelZh", criterion.Label.Zh);
                json.WriteText("labelEn", criterion.Label.En);
                json.WriteBoolean("passed", found is null);
                json.WriteText("found", found);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    public static IReadOnlyList<QualityGrade> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. json.RootElement.GetProperty("grades").EnumerateArray().Select(grade => new QualityGrade(
                QualityCriterion.All.Single(criterion => criterion.Key == grade.GetProperty("key").GetString()), grade.GetProperty("found").GetString())),
        ];
    }
}
