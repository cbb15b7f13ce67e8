using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>A directive that documents may use, or that a printed schema shows.</summary>
/// <param name="Locations">Among <see cref="DirectiveLocations"/>.</param>
public sealed record DirectiveDefinition(
    string Name,
    string? Description,
    IReadOnlyList<InputValueDefinition> Arguments,
    IReadOnlyList<string> Locations,
    bool IsRepeatable) : ISchemaElement
{
    public SourceLocation? Location { get; init; }

    /// <summary>None: the grammar has no place for a directive on the definition of another.</summary>
    NodeList<DirectiveNode> ISchemaElement.AppliedDirectives => [];

    public InputValueDefinition? FindArgument(string argument) => Arguments.FirstOrDefault(candidate => candidate.Name == argument);
}
