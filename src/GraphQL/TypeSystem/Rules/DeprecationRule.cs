namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>What must be given is not deprecated.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec--deprecated"/>
internal sealed class DeprecationRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        foreach (var input in context.Inputs)
        {
            if (input.Part is { IsRequired: true, DeprecationReason: not null })
            {
                context.Report(
                    $"{input.Start} is required and cannot be deprecated; make it nullable or give it a default first.", input.Part.Location);
            }
        }
    }
}
