using System.Text.Json;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Quality;

/// <summary>The members that an object has, and of which kind their values are. Made once for a level; rows are many.</summary>
internal sealed class JsonShape
{
    private readonly Dictionary<string, Member> members;

    private JsonShape(IEnumerable<Member> members) => this.members = members.ToDictionary(member => member.Name, StringComparer.Ordinal);

    public static JsonShape Of(ResultLevel level) => new(
    [
        .. Of(level.Columns, depth: 0),
        .. level.Children.Select(child => new Member.List(child.Name, Of(child))),
    ]);

    /// <param name="value">Of a document that names no member twice.</param>
    /// <returns>The first finding as a sentence; null when there is none.</returns>
    public string? Find(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return $"there is a {value.ValueKind} where an object belongs.";
        }

        // As many as described, each described, none twice: none is missing.
        var count = 0;
        string? found = null;
        foreach (var property in value.EnumerateObject())
        {
            if (!members.TryGetValue(property.Name, out var member))
            {
                return FindMembers(value);
            }

            count++;
            found ??= member.Find(property.Value);
        }

        return count == members.Count ? found : FindMembers(value);
    }

    private string FindMembers(JsonElement value) =>
        $"its members are {string.Join(", ", value.EnumerateObject().Select(member => member.Name))}; described are {string.Join(", ", members.Keys)}.";

    private static IEnumerable<Member> Of(IEnumerable<ResultColumn> columns, int depth) =>
        from column in columns
        group column by column.Path[depth] into part
        select part.First().Path.Count > depth + 1
            ? (Member)new Member.Object(part.Key, new JsonShape(Of(part, depth + 1)))
            : new Member.Value(part.First().Name, part.Key, part.First().Kind);

    private abstract record Member(string Name)
    {
        public abstract string? Find(JsonElement value);

        public sealed record Object(string Name, JsonShape Shape) : Member(Name)
        {
            public override string? Find(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : Shape.Find(value);
        }

        public sealed record List(string Name, JsonShape Shape) : Member(Name)
        {
            public override string? Find(JsonElement value)
            {
                if (value.ValueKind != JsonValueKind.Array)
                {
                    return $"\"{Name}\" is not a list.";
                }

                foreach (var item in value.EnumerateArray())
                {
                    if (Shape.Find(item) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            }
        }

        public sealed record Value(string Column, string Name, PropertyKind Kind) : Member(Name)
        {
            public override string? Find(JsonElement value) =>
                value.ValueKind == JsonValueKind.Null || IsOfKind(value) ? null : $"\"{Column}\" is {value.GetRawText()}, which is no {Kind}.";

            private bool IsOfKind(JsonElement value) => Kind switch
            {
                PropertyKind.Integer or PropertyKind.Long => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
                PropertyKind.Decimal => value.ValueKind == JsonValueKind.Number,
                PropertyKind.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
                PropertyKind.TextList => value.ValueKind == JsonValueKind.Array,
                PropertyKind.Json => true,
                _ => value.ValueKind == JsonValueKind.String,
            };
        }
    }
}
