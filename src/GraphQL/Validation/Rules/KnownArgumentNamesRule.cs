using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Every argument is one of its field or directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node)
    {
        if (node.Arguments.Count > 0 && Context.Field is { } field)
        {
            Check($"Field \"{Context.ParentType}.{field.Name}\"", node.Arguments, field.Arguments);
        }
    }

    public void Enter(DirectiveNode node)
    {
        if (node.Arguments.Count > 0 && Context.Directive is { } directive)
        {
            Check($"Directive \"@{directive.Name}\"", node.Arguments, directive.Arguments);
        }
    }

    private void Check(string owner, IReadOnlyList<ArgumentNode> given, IReadOnlyList<InputValueDefinition> known)
    {
        foreach (var argument in given)
        {
            var name = argument.Name.Value;
            if (!Context.IsOver && !known.Any(candidate => candidate.Name == name))
            {
                Context.Report(
                    $"{owner} has no argument {Wording.Quote(name)}.{Context.DidYouMean(name, known.Select(candidate => candidate.Name))}",
                    argument.Location);
            }
        }
    }
}
