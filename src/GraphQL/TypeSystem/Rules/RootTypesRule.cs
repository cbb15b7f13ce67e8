namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>Each operation has a root type of its own.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
internal sealed class RootTypesRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        foreach (var group in RootTypes.Of(context.Schema).Where(root => root.Type is not null).GroupBy(root => root.Type!))
        {
            var operations = group.Select(root => root.Keyword).ToArray();
            if (operations.Length > 1)
            {
                context.Report(
                    $"Type \"{group.Key}\" is the root of {string.Join(" and ", operations)}. Each operation has a root type of its own; " +
                    "define another one.",
                    group.Key.Location);
            }
        }
    }
}
