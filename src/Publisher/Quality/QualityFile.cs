using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Quality;

/// <summary><c>quality.json</c> of a version: what it was graded by, and what was found.</summary>
internal static class QualityFile
{
    public const string Name = "quality.json";

    public static byte[] Write(IReadOnlyList<QualityGrade> grades) => MetadataJson.Write(new JsonObject
    {
        ["grades"] = MetadataJson.Array(grades.Select(grade => new JsonObject
        {
            ["key"] = grade.Criterion.Key,
            ["labelZh"] = grade.Criterion.Label.Zh,
            ["labelEn"] = grade.Criterion.Label.En,
            ["passed"] = grade.HasPassed,
            ["found"] = grade.Found,
        })),
    });

    /// <summary>None where an older program sealed the version ungraded; grades by a criterion that only such a program had are left out.</summary>
    /// <exception cref="PublisherException">The file is damaged.</exception>
    public static IReadOnlyList<QualityGrade> Read(string path) => File.Exists(path) ? SealedFile.Read(path, Read) : [];

    private static IReadOnlyList<QualityGrade> Read(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        return
        [
            .. from grade in json.RootElement.GetProperty("grades").EnumerateArray()
               from criterion in QualityCriterion.All
               where criterion.Key == grade.GetProperty("key").GetString()
               select new QualityGrade(criterion, grade.TryGetProperty("found", out var found) ? found.GetString() : null),
        ];
    }
}
