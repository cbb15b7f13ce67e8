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

    /// <summary>Grades by a criterion that only an older program had are left out.</summary>
    public static IReadOnlyList<QualityGrade> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. from grade in json.RootElement.GetProperty("grades").EnumerateArray()
               from criterion in QualityCriterion.All
               where criterion.Key == grade.GetProperty("key").GetString()
               select new QualityGrade(criterion, grade.GetProperty("found").GetString()),
        ];
    }
}
