using System.Globalization;
using System.Text.Json;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Execution;

/// <summary>Reads the JSON value of one variable by its type.</summary>
internal sealed class VariableReader(VariableDefinition variable, SlotTable slots, List<GraphQLError> errors)
{
    private const int MostErrors = 100;

    private readonly List<string> path = [];

    /// <summary>The value; null, in any part of it, where an error was added.</summary>
    public InputValue? Read(JsonElement value) => Read(value, variable.Type);

    private InputValue? Read(JsonElement value, GraphQLType type)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            return type.IsNonNull ? Fail($"is null; a value of type \"{type}\" is required.") : InputValue.Null.Instance;
        }

        return type.Nullable switch
        {
            ListType list => ReadList(value, list),
            InputObjectType input => ReadObject(value, input),
            EnumType @enum => ReadEnum(value, @enum),
            var scalar => ReadScalar(value, (ScalarType)scalar),
        };
    }

    /// <summary>Anything but a list stands for a list of itself.</summary>
    private InputValue.List? ReadList(JsonElement value, ListType type)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            return Read(value, type.OfType) is { } single ? new InputValue.List([single]) : null;
        }

        var items = new List<InputValue>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            path.Add($"[{items.Count}]");
            items.Add(Read(item, type.OfType) ?? InputValue.Null.Instance);
            path.RemoveAt(path.Count - 1);
            if (errors.Count >= MostErrors)
            {
                return null;
            }
        }

        return new InputValue.List(items);
    }

    private InputValue? ReadObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            return Fail($"is {InputWording.Describe(value)}; \"{type}\" allows an object.");
        }

        if (type.IsOneOf && FindOneOfProblem(value, type) is { } problem)
        {
            return Fail(problem);
        }

        // Fields are looked at in the order of their definition: the tree and the numbers of its slots must not depend on the order in
        // which a client happens to write them.
        var given = Members(value, type);
        var fields = new List<(InputValueDefinition, InputValue)>(given.Count);
        foreach (var field in type.Fields.Values)
        {
            if (given.TryGetValue(field.Name, out var member))
            {
                path.Add(field.Name);
                fields.Add((field, Read(member, field.Type) ?? InputValue.Null.Instance));
                path.RemoveAt(path.Count - 1);
            }
            else if (field.HasDefault)
            {
                fields.Add((field, slots.AddAll(field.DefaultInput, field.Type)));
            }
            else if (field.IsRequired)
            {
                path.Add(field.Name);
                Fail($"is missing; a value of type \"{field.Type}\" is required.");
                path.RemoveAt(path.Count - 1);
            }
        }

        return new InputValue.Object(fields);
    }

    /// <summary>The members by name; of members with the same name the last one counts, as everywhere in JSON.</summary>
    private Dictionary<string, JsonElement> Members(JsonElement value, InputObjectType type)
    {
        var members = new Dictionary<string, JsonElement>();
        foreach (var member in value.EnumerateObject())
        {
            var name = member.Name;
            if (type.Fields.ContainsKey(name))
            {
                members[name] = member.Value;
            }
            else if (errors.Count < MostErrors)
            {
                var meant = Suggestions.DidYouMean(name, type.Fields.Keys);
                Fail($"has the field {Wording.Quote(name)}, which \"{type}\" does not define.{meant}");
            }
        }

        return members;
    }

    private static string? FindOneOfProblem(JsonElement value, InputObjectType type)
    {
        var names = value.EnumerateObject().Select(member => member.Name).Distinct(StringComparer.Ordinal).ToList();
        var allowed = $"\"{type}\" takes exactly one of {Suggestions.List(type.Fields.Keys)}.";
        return names switch
        {
            [] => $"has no field; {allowed}",
            [_] when value.EnumerateObject().Last().Value.ValueKind is JsonValueKind.Null => $"has \"{names[0]}\" as null; {allowed}",
            [_] => null,
            _ => $"has {names.Count} fields; {allowed}",
        };
    }

    private InputValue? ReadEnum(JsonElement value, EnumType type)
    {
        var name = value.ValueKind is JsonValueKind.String ? value.GetString() : null;

        // The definition's own string goes on, so that equal values are one object.
        return name is not null && type.Values.TryGetValue(name, out var known)
            ? slots.Add(known.Name, type)
            : Fail($"is {InputWording.Describe(value)}; {InputWording.Allowed(type, name)}");
    }

    private InputValue? ReadScalar(JsonElement value, ScalarType type) =>
        type.Parse(ToScalarInput(value), out var coerced, out var allowed)
            ? slots.Add(coerced!, type)
            : Fail($"is {InputWording.Describe(value)}; \"{type}\" allows {allowed}.");

    private static ScalarInput ToScalarInput(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new(ScalarInputKind.String, value.GetString()!),
        JsonValueKind.True => new(ScalarInputKind.Boolean, "true"),
        JsonValueKind.False => new(ScalarInputKind.Boolean, "false"),
        JsonValueKind.Number => ToNumber(value.GetRawText()),
        _ => new(ScalarInputKind.Structure, value.GetRawText()),
    };

    /// <summary>JSON has one kind of number: 1.0 and 1e3 are whole there, unlike in a document.</summary>
    private static ScalarInput ToNumber(string text)
    {
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
        {
            return new(ScalarInputKind.Int, text);
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && decimal.IsInteger(number)
            && decimal.ToDouble(number) == double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
            ? new(ScalarInputKind.Int, decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture))
            : new(ScalarInputKind.Float, text);
    }

    private InputValue? Fail(string problem)
    {
        errors.Add(InputWording.Error(variable, path.Count == 0 ? null : Place(), problem));
        return null;
    }

    private string Place() => string.Join(".", path).Replace(".[", "[", StringComparison.Ordinal);
}
