using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>A variable of an operation, its type found and its default coerced.</summary>
/// <param name="Default">Null when it has none.</param>
/// <param name="Decides">True when it stands in an <c>@skip</c> or <c>@include</c>, so that its value and not only its shape matters.</param>
internal sealed record VariableDefinition(string Name, GraphQLType Type, InputValue? Default, bool Decides, SourceLocation Location);
