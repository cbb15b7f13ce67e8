using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A field or directive is given every argument that is non-null and has no default.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context)
    : ValidationRule(context), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.Field is { Arguments.Count: > 0 } field)
        {
            Check($"Field \"{Context.ParentType}.{field.Name}\"", node.Arguments, field.Arguments, node.Location);
        }
    }

    public void Enter(DirectiveNode node)
    {
        if (Context.Directive is { Arguments.Count: > 0 } directive)
        {
            Check($"Directive \"@{directive.Name}\"", node.Arguments, directive.Arguments, node.Location);
        }
    }

    private void Check(
        string owner, IReadOnlyList<ArgumentNode> given, IReadOnlyList<InputValueDefinition> known, SourceLocation location)
    {
        foreach (var argument in known)
        {
            if (argument.IsRequired && !given.Any(candidate => candidate.Name.Value == argument.Name))
            {
                Context.Report($"{owner} needs the argument \"{argument.Name}\" of type \"{argument.Type}\"; add it.", location);
            }
        }
    }
}
