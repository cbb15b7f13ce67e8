using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation;

/// <summary>
/// The directives of one place in the document, at least one, and the name of that kind of place: <c>FIELD</c>, <c>QUERY</c> …
/// </summary>
internal readonly record struct DirectiveList(NodeList<DirectiveNode> Directives, string Location);
