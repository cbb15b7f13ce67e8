using System.Text.Json;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Execution;

/// <summary>How errors speak of values that were given for variables.</summary>
internal static class InputWording
{
    private const int MostNames = 10;

    /// <summary>"Variable "$a" at "b[0].c" " and what is wrong there.</summary>
    /// <param name="at">Where in the variable; null for the whole of it.</param>
    public static GraphQLError Error(VariableDefinition variable, string? at, string problem)
    {
        var facts = new Dictionary<string, object?> { ["variable"] = variable.Name };
        if (at is not null)
        {
            facts.Add("at", at);
        }

        var place = at is null ? "" : $" at {Wording.Quote(at)}";
        return new($"Variable \"${variable.Name}\"{place} {problem}", ErrorCodes.VariableInvalid, [variable.Location], Facts: facts);
    }

    /// <summary>What a JSON value is, as the end of "the value is …".</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => $"the string {Wording.Quote(value.GetString()!)}",
        JsonValueKind.Number => $"the number {Wording.Clip(value.GetRawText())}",
        _ => value.GetRawText(),
    };

    /// <summary>The names of an enum, or their number when they are many; and which one may have been meant.</summary>
    public static string Allowed(EnumType type, string? given)
    {
        var names = type.Values.Keys;
        var meant = given is null ? "" : Suggestions.DidYouMean(given, names);
        return type.Values.Count <= MostNames
            ? $"\"{type}\" allows {Suggestions.List(names)}.{meant}"
            : $"\"{type}\" allows one of its {type.Values.Count} values.{meant}";
    }
}
