using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>Names follow the grammar, and none begins with two underscores: those are reserved for introspection.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names"/>
internal sealed class NamesRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        foreach (var named in Named(context))
        {
            var name = named.Part.Name;
            if (!NameNode.IsName(name))
            {
                context.Report(
                    $"{named.Start} has no valid name: names consist of letters, digits and underscores and do not begin with a digit. Rename it.",
                    named.Part.Location);
            }
            else if (name.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report(
                    $"{named.Start} begins with two underscores, which is reserved for introspection. Rename it.", named.Part.Location);
            }
            else if (named.Part is EnumValueDefinition && name is "true" or "false" or "null")
            {
                context.Report($"{named.Start} has the name of another value. Rename it.", named.Part.Location);
            }
            else if (named.Part is NamedType type && !SpecifiedScalars.Contains(type) && SpecifiedScalars.Find(name) is not null)
            {
                context.Report(
                    $"{named.Start} has the name of a scalar that the specification defines. Use that scalar, or rename it.", type.Location);
            }
        }
    }

    private static IEnumerable<Described<ISchemaElement>> Named(SchemaRuleContext context)
    {
        foreach (var type in context.Types)
        {
            yield return new(type, $"type \"{type.Name}\"");
            foreach (var value in (type as EnumType)?.DeclaredValues ?? [])
            {
                yield return new(value, $"enum value \"{type.Name}.{value.Name}\"");
            }
        }

        foreach (var (type, field) in context.Fields)
        {
            yield return new(field, $"field \"{type.Name}.{field.Name}\"");
        }

        foreach (var directive in context.OwnDirectives)
        {
            yield return new(directive, $"directive \"@{directive.Name}\"");
        }

        foreach (var input in context.Inputs)
        {
            yield return new(input.Part, input.Words);
        }
    }
}
