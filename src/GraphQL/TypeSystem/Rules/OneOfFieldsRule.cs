namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>Any field of a oneOf input object can be left out: it is nullable and has no default.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
internal sealed class OneOfFieldsRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        foreach (var (type, field) in context.InputFields.Where(next => next.Type.IsOneOf))
        {
            if (field.Type.IsNonNull)
            {
                context.Report(
                    $"Input field \"{type}.{field.Name}\" is non-null, but every field of a oneOf input object can be left out; " +
                    $"give it the type \"{field.Type.Nullable}\".",
                    field.Location);
            }

            if (field.HasDefault)
            {
                context.Report(
                    $"Input field \"{type}.{field.Name}\" has a default, but of a oneOf input object only one field is given; leave the default out.",
                    field.Location);
            }
        }
    }
}
