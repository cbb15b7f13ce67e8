using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once in one place.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context) : ValidationRule(context), IEnter<DirectiveList>
{
    public void Enter(DirectiveList node)
    {
        if (node.Directives.Count < 2)
        {
            return;
        }

        var seen = new Dictionary<string, DirectiveNode>();
        foreach (var directive in node.Directives)
        {
            var name = directive.Name.Value;
            if (!seen.TryAdd(name, directive) && Context.Schema.FindDirective(name) is { IsRepeatable: false })
            {
                Context.Report(
                    $"Directive \"@{name}\" stands here more than once; it can stand once in one place.",
                    seen[name].Location,
                    directive.Location);
            }
        }
    }
}
