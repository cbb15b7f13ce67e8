namespace OpenGov.GraphQL.TypeSystem;

/// <summary>A directive that documents may use, or that a printed schema shows.</summary>
/// <param name="Locations">Names of the specification's table of directive locations, such as <c>FIELD</c>.</param>
public sealed record DirectiveDefinition(
    string Name,
    string? Description,
    IReadOnlyList<InputValueDefinition> Arguments,
    IReadOnlyList<string> Locations,
    bool IsRepeatable)
{
    public InputValueDefinition? FindArgument(string argument) => Arguments.FirstOrDefault(candidate => candidate.Name == argument);
}
