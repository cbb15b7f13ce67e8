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

        foreach (var (first, again) in RepeatedNames.Find(node.Directives.Select(directive => directive.Name)))
        {
            if (Context.Schema.FindDirective(again.Value) is { IsRepeatable: false })
            {
                Context.Report(
                    $"Directive \"@{again.Value}\" stands here more than once; it can stand once in one place.",
                    first.Location,
                    again.Location);
            }
        }
    }
}
