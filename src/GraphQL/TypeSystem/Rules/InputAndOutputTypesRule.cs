namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>Fields are of output types, arguments and input fields of input types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-and-Output-Types"/>
internal sealed class InputAndOutputTypesRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        foreach (var (type, field) in context.Fields)
        {
            if (!field.Type.Named.IsOutput)
            {
                context.Report(
                    $"Field \"{type}.{field.Name}\" is of the input object \"{field.Type.Named}\", which is only given and never answered. " +
                    "Use a scalar, enum, object, interface or union.",
                    field.Location);
            }
        }

        foreach (var input in context.Inputs)
        {
            if (!input.Part.Type.Named.IsInput)
            {
                context.Report(
                    $"{input.Start} is of type \"{input.Part.Type.Named}\", which is only answered and cannot be given. " +
                    "Use a scalar, enum or input object.",
                    input.Part.Location);
            }
        }
    }
}
