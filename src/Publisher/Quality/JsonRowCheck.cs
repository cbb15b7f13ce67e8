using System.Text.Json;
using OpenGov.Data.Reading;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Quality;

/// <summary>Whether each row of a file of JSON lines has the members that its level describes, no others, and values of their types.</summary>
internal static class JsonRowCheck
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <returns>The first finding as a sentence; null when there is none.</returns>
    public static string? Read(string folder, string file, ResultLevel level)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return $"There is no \"{file}\".";
        }

        var shape = JsonShape.Of(level);
        var number = 0L;
        foreach (var (line, _) in JsonLines.Read(path))
        {
            number++;
            try
            {
                using var row = JsonDocument.Parse(line, Strict);
                if (shape.Find(row.RootElement) is { } found)
                {
                    return $"Row {number} of \"{file}\": {found}";
                }
            }
            catch (JsonException problem)
            {
                return $"Row {number} of \"{file}\" is not JSON: {problem.Message}";
            }
        }

        return null;
    }
}
