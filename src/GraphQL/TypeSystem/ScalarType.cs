using OpenGov.GraphQL.Execution;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>
/// A leaf value. Coerced values are null, bool, int, long, double, decimal, string or a type of the scalar's own; an enum value is the string
/// of its name; a list is an <c>IReadOnlyList&lt;object?&gt;</c>; an input object an <c>IReadOnlyDictionary&lt;string, object?&gt;</c> in the
/// order of its definition.
/// </summary>
public sealed class ScalarType(string name, string? description) : NamedType(name, description)
{
    public string? SpecifiedBy { get; init; }

    /// <summary>Coerces a number, string or Boolean of the document or of the variables.</summary>
    public required ScalarParser Parse { get; init; }

    /// <summary>Writes a value resolved in memory. False when the value is not one of this scalar.</summary>
    public required Func<object, ResponseWriter, bool> Write { get; init; }
}

/// <summary>What a scalar is given: the form in which it was written and its text.</summary>
public readonly record struct ScalarInput(ScalarInputKind Kind, string Text);

public enum ScalarInputKind
{
    /// <summary>An integer in digits.</summary>
    Int,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,
    String,

    /// <summary>"true" or "false".</summary>
    Boolean,

    /// <summary>A list or an object, as the text of its JSON. Only a scalar such as <see cref="ExtendedScalars.Json"/> takes it.</summary>
    Structure,
}

/// <returns>True and the coerced value; or false and what is allowed, as the end of a sentence: "a date as YYYY-MM-DD".</returns>
public delegate bool ScalarParser(ScalarInput input, out object? value, out string allowed);
