using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A document to execute consists of operations and fragments only.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context), IEnter<DocumentNode>
{
    public void Enter(DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is TypeSystemNode part)
            {
                Context.Report(
                    $"Found {Describe(part)}, a part of a schema. A document to execute has operations and fragments only; " +
                    "a client cannot change the schema.",
                    definition.Location);
            }
        }
    }

    private static string Describe(TypeSystemNode part)
    {
        var kind = part.IsExtension ? "an extension" : "the definition";
        return part switch
        {
            TypeDefinitionNode type => $"{kind} of type {Wording.Quote(type.Name.Value)}",
            DirectiveDefinitionNode directive => $"{kind} of directive {Wording.Quote("@" + directive.Name.Value)}",
            _ => $"{kind} of the schema",
        };
    }
}
