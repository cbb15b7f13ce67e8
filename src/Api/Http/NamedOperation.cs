using System.Globalization;
using System.Text.Json;
using OpenGov.GraphQL.Language;

namespace OpenGov.Api.Http;

/// <summary>One operation of <c>schema/operations</c>: its route is the file's name, its parameters are the operation's variables.</summary>
/// <param name="Text">The document as it is kept.</param>
internal sealed record NamedOperation(string Route, string Text, OperationDefinitionNode Operation)
{
    /// <summary>What the document is asked by.</summary>
    public string Hash { get; } = TrustedDocuments.HashOf(Text);

    public string Summary => Operation.Description ?? Name;

    /// <summary>The name that the operation gives itself; documents without one are refused at the start.</summary>
    public string Name => Operation.Name?.Value ?? Route;

    public IReadOnlyList<VariableDefinitionNode> Variables => Operation.VariableDefinitions;

    /// <summary>The variables that a query string gives.</summary>
    public (JsonElement? Variables, RequestFailure? Failure) Read(IQueryCollection parameters)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, values) in parameters)
            {
                if (Variables.FirstOrDefault(variable => variable.Variable.Name.Value == name) is not { } variable)
                {
                    var allowed = Variables.Count == 0 ? "no parameter" : string.Join(", ", Variables.Select(known => $"\"{known.Variable.Name.Value}\""));
                    return (null, new RequestFailure(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                        $"There is no parameter \"{name}\"; allowed is {allowed}."));
                }

                if (values.Count > 1 && !IsList(variable.Type))
                {
                    return (null, new RequestFailure(StatusCodes.Status400BadRequest, RequestErrorCodes.BodyInvalid,
                        $"The parameter \"{name}\" is given {values.Count} times; allowed is once."));
                }

                json.WritePropertyName(name);
                Write(json, variable.Type, values);
            }

            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        return (document.RootElement.Clone(), null);
    }

    private static bool IsList(TypeNode type) => (type is NonNullTypeNode nonNull ? nonNull.OfType : type) is ListTypeNode;

    private static void Write(Utf8JsonWriter json, TypeNode type, IEnumerable<string?> values)
    {
        type = type is NonNullTypeNode nonNull ? nonNull.OfType : type;
        if (type is ListTypeNode list)
        {
            json.WriteStartArray();
            foreach (var value in values)
            {
                Write(json, list.OfType, [value]);
            }

            json.WriteEndArray();
            return;
        }

        // What is no number or Boolean stays a string; the engine says what is allowed instead.
        var text = values.LastOrDefault() ?? "";
        switch (((NamedTypeNode)type).Name.Value)
        {
            case "Int" or "Long" or "Float" or "Decimal"
                when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number):
                json.WriteNumberValue(number);
                break;
            case "Boolean" when text is "true" or "false":
                json.WriteBooleanValue(text == "true");
                break;
            default:
                json.WriteStringValue(text);
                break;
        }
    }
}
