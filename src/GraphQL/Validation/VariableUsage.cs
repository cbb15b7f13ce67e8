using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation;

/// <summary>A variable where a value stands.</summary>
/// <param name="Type">What is expected there; null when the schema does not know the place.</param>
/// <param name="HasDefault">True where the argument or input field has a default of its own.</param>
/// <param name="OneOf">The input object whose only field it is to be, if that is a oneOf one.</param>
internal sealed record VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf);

/// <summary>An operation and every use of a variable in it or in a fragment it reaches; rules see it after the whole document.</summary>
internal sealed record OperationUsages(OperationDefinitionNode Operation, IReadOnlyList<VariableUsage> Usages);
