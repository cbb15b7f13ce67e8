using System.Globalization;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>
/// What the fields of <see cref="FixtureSchema"/> answer: a hash of the way to the field and of its arguments decides on the value, on nulls where
/// none may be, on values of the wrong kind and on failures. tests/Conformance/oracle/fixture.mjs says the same to graphql-js.
/// </summary>
internal static class FixtureData
{
    private static readonly string[] Words = ["", "plain", "with \"quotes\" and \\", "tab\tand\nline", "臺北", "😀", "\u0007", "</script>", "\u2028"];

    public static FieldResolver Resolver(string name, GraphQLType type) => async (parent, arguments) =>
    {
        var state = (FixtureState)arguments.RequestState!;
        var isMutation = parent is null && state.IsMutation;
        if (isMutation)
        {
            // Whoever runs mutations side by side takes the counter in the wrong order.
            await Task.Yield();
            state.Count++;
        }

        var hash = Mix(parent is FixtureObject { Hash: var own } ? own : state.Seed, $"{name}{state.Count}{Canonical(arguments.Values)}");
        return Is(hash, "fails", 30) ? throw new InvalidOperationException("The fixture fails here.") : Answer(hash, type);
    };

    public static string TypeOf(object value) => ((FixtureObject)value).Type;

    private static object? Answer(uint hash, GraphQLType type)
    {
        if (Is(hash, "null", type.IsNonNull ? 40u : 8u))
        {
            return null;
        }

        if (Is(hash, "wrong", 60))
        {
            return new FixtureObject(hash, "Nothing");
        }

        return type.Nullable switch
        {
            ListType list => Enumerable.Range(0, (int)(hash % 4)).Select(index => Answer(Mix(hash, index.ToString(CultureInfo.InvariantCulture)), list.OfType)).ToList(),
            EnumType @enum => @enum.Values.Keys.ElementAt((int)(hash % @enum.Values.Count)),
            ScalarType { Name: "Int" } => (int)(hash % 2001) - 1000,
            ScalarType { Name: "Float" } => ((int)(hash % 16001) - 8000) / 8.0,
            ScalarType { Name: "Boolean" } => hash % 2 == 0,
            ScalarType { Name: "Even" } => (int)(hash % 100) * 2,
            ScalarType { Name: "ID" } => $"id-{hash % 1000}",
            ScalarType => Words[hash % Words.Length] + hash.ToString(CultureInfo.InvariantCulture),
            var composite => Object(hash, (NamedType)composite),
        };
    }

    private static FixtureObject Object(uint hash, NamedType type)
    {
        var names = FixtureSchema.Schema.PossibleTypes(type).Select(possible => possible.Name).Order(StringComparer.Ordinal).ToList();
        return new(hash, names[(int)(hash % names.Count)]);
    }

    private static bool Is(uint hash, string what, uint oneIn) => Mix(hash, what) % oneIn == 0;

    /// <summary>FNV-1a over UTF-16 code units, then mixed so that near texts are far apart.</summary>
    private static uint Mix(uint hash, string text)
    {
        hash = 2166136261 ^ hash;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        hash = (hash ^ (hash >> 16)) * 0x45d9f3b;
        return hash ^ (hash >> 16);
    }

    private static string Canonical(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"'{text}'",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> fields => $"{{{string.Concat(fields.Select(field => $"{field.Key}:{Canonical(field.Value)},"))}}}",
        IReadOnlyList<object?> items => $"[{string.Concat(items.Select(item => $"{Canonical(item)},"))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

/// <summary>An object of the fixture: all that it holds follows from its hash.</summary>
internal sealed record FixtureObject(uint Hash, string Type);

/// <summary>What one request starts from, and how many mutations it has made.</summary>
internal sealed class FixtureState(uint seed, bool isMutation)
{
    public uint Seed { get; } = seed;

    public bool IsMutation { get; } = isMutation;

    public int Count { get; set; }
}
