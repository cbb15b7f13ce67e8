using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>An input value that can stand in a document as a literal, or in the variables, or partly here and partly there.</summary>
/// <param name="Type">That of the place where it stands.</param>
internal abstract record GeneratedInput(GraphQLType Type)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text in the document; what is drawn to be a variable becomes one.</summary>
    public string Print(VariableDraw variables) => variables.Takes() ? variables.Add(Type, Json()) : this switch
    {
        Leaf { Type.Named: EnumType } leaf => (string)leaf.Value!,
        Leaf leaf => leaf.Value.ToJsonString(Options),
        List list => $"[{string.Join(", ", list.Items.Select(item => item.Print(variables)))}]",
        Object @object => $"{{ {string.Join(", ", @object.Fields.Select(field => $"{field.Name}: {field.Value.Print(variables)}"))} }}",
        _ => "null",
    };

    private JsonNode? Json() => this switch
    {
        Leaf leaf => leaf.Value.DeepClone(),
        List list => new JsonArray([.. list.Items.Select(item => item.Json())]),
        Object @object => new JsonObject(@object.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value.Json()))),
        _ => null,
    };

    public sealed record Null(GraphQLType Type) : GeneratedInput(Type);

    public sealed record Leaf(GraphQLType Type, JsonNode Value) : GeneratedInput(Type);

    public sealed record List(GraphQLType Type, IReadOnlyList<GeneratedInput> Items) : GeneratedInput(Type);

    public sealed record Object(GraphQLType Type, IReadOnlyList<(string Name, GeneratedInput Value)> Fields) : GeneratedInput(Type);
}

/// <summary>Draws which values of one operation are variables, and collects them.</summary>
internal sealed class VariableDraw(Random? random)
{
    /// <summary>Everything is a literal.</summary>
    public static VariableDraw None { get; } = new(null);

    private readonly List<string> definitions = [];
    private readonly JsonObject values = [];

    /// <summary>With parentheses; empty when there is none.</summary>
    public string Definitions => definitions.Count == 0 ? "" : $"({string.Join(", ", definitions)})";

    public string Values => values.ToJsonString();

    public bool Takes() => random?.Next(8) == 0;

    public string Add(GraphQLType type, JsonNode? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"v{definitions.Count}");
        definitions.Add($"${name}: {type}");
        values.Add(name, value);
        return "$" + name;
    }
}
