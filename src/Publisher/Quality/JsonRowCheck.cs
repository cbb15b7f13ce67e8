using System.Text.Json;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Quality;

/// <summary>Whether each row of a file of JSON lines has the members that its level describes, no others, and values of their types.</summary>
internal static class JsonRowCheck
{
    /// <returns>The first finding as a sentence; null when there is none.</returns>
    public static string? Read(string folder, string file, ResultLevel level)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return $"There is no \"{file}\".";
        }

        var number = 0L;
        foreach (var (line, _) in JsonLines.Read(path))
        {
            number++;
            try
            {
                using var row = JsonDocument.Parse(line);
                if (Find(row.RootElement, level) is { } found)
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

    private static string? Find(JsonElement row, ResultLevel level) =>
        Find(row, level.Columns, depth: 0, level.Children) ?? level.Children.Select(child => FindInList(row.GetProperty(child.Name), child)).FirstOrDefault(found => found is not null);

    private static string? FindInList(JsonElement list, ResultLevel level) => list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().Select(item => Find(item, level)).FirstOrDefault(found => found is not null)
        : $"\"{level.Name}\" is not a list.";

    private static string? Find(JsonElement value, IEnumerable<ResultColumn> columns, int depth, IReadOnlyList<ResultLevel> lists)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return $"there is a {value.ValueKind} where an object belongs.";
        }

        var members = columns.GroupBy(column => column.Path[depth]).ToDictionary(group => group.Key, group => group.ToList());
        var names = members.Keys.Concat(lists.Select(list => list.Name)).ToHashSet(StringComparer.Ordinal);
        var found = value.EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        if (!names.SetEquals(found))
        {
            return $"its members are {string.Join(", ", found)}; described are {string.Join(", ", names)}.";
        }

        return members.Select(member => FindInMember(value.GetProperty(member.Key), member.Value, depth)).FirstOrDefault(problem => problem is not null);
    }

    private static string? FindInMember(JsonElement value, List<ResultColumn> columns, int depth)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (columns[0].Path.Count > depth + 1)
        {
            return Find(value, columns, depth + 1, []);
        }

        return IsOfKind(value, columns[0].Kind) ? null : $"\"{columns[0].Name}\" is {value.GetRawText()}, which is no {columns[0].Kind}.";
    }

    private static bool IsOfKind(JsonElement value, PropertyKind kind) => kind switch
    {
        PropertyKind.Integer or PropertyKind.Long => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        PropertyKind.Decimal => value.ValueKind == JsonValueKind.Number,
        PropertyKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        PropertyKind.TextList => value.ValueKind == JsonValueKind.Array,
        PropertyKind.Json => true,
        _ => value.ValueKind == JsonValueKind.String,
    };
}
