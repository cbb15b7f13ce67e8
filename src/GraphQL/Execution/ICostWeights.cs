using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// What the parts of a schema cost, in whole numbers: what the directives <c>@cost</c> and <c>@listSize</c> of the cost specification would say
/// (https://ibm.github.io/graphql-specs/cost-spec.html). For many threads.
/// </summary>
public interface ICostWeights
{
    /// <summary>Each call of the field, without what is selected below it.</summary>
    int Of(FieldDefinition field);

    /// <summary>Each value that is given for an argument or for a field of an input object.</summary>
    int Of(InputValueDefinition input);

    /// <summary>How many rows the field gives; null for one that gives a single value.</summary>
    ListSize? SizeOf(FieldDefinition field);
}

/// <summary>How long a list is taken to be before it is read.</summary>
/// <param name="Assumed">Its length when no argument says it.</param>
public sealed record ListSize(int Assumed)
{
    /// <summary>The arguments of which the one that is given says the length, by its number or by how many values it has.</summary>
    public IReadOnlyList<string> SlicingArguments { get; init; } = [];

    /// <summary>No list is longer; an argument that asks for more is refused elsewhere.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>The fields below that hold the rows, as in a connection; empty where the field itself is the list.</summary>
    public IReadOnlyList<string> SizedFields { get; init; } = [];
}
