using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>Directives have different names, stand in known places, and are not used inside their own definition.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation"/>
internal sealed class DirectiveDefinitionsRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        foreach (var group in context.Schema.Directives.GroupBy(directive => directive.Name).Where(group => group.Count() > 1))
        {
            context.Report(
                $"The schema has more than one directive \"@{group.Key}\"; define it once.",
                [.. group.Select(directive => directive.Location)]);
        }

        foreach (var directive in context.OwnDirectives)
        {
            CheckLocations(context, directive);
            if (FindUse(context.Schema, directive) is { } use)
            {
                context.Report(
                    $"Directive \"@{directive.Name}\" is used inside its own definition, on {use}; take it away there.", directive.Location);
            }
        }
    }

    private static void CheckLocations(SchemaRuleContext context, DirectiveDefinition directive)
    {
        if (directive.Locations.Count == 0)
        {
            context.Report($"Directive \"@{directive.Name}\" can stand nowhere; give it at least one location.", directive.Location);
        }

        foreach (var location in directive.Locations)
        {
            if (!DirectiveLocations.All.Contains(location))
            {
                context.Report(
                    $"Directive \"@{directive.Name}\" has the location {Wording.Quote(location)}, which does not exist; " +
                    $"locations are {string.Join(", ", DirectiveLocations.All)}.",
                    directive.Location);
            }
        }
    }

    /// <summary>Where the definition, or what it refers to, uses the directive; null when it does not.</summary>
    private static string? FindUse(GraphQLSchema schema, DirectiveDefinition sought)
    {
        var seen = new HashSet<ISchemaElement> { sought };
        var pending = new Queue<ISchemaElement>(seen);
        while (pending.TryDequeue(out var element))
        {
            foreach (var (part, words) in PartsOf(element))
            {
                foreach (var applied in part.AppliedDirectives)
                {
                    if (applied.Name.Value == sought.Name)
                    {
                        return words;
                    }

                    if (schema.FindDirective(applied.Name.Value) is { } other && seen.Add(other))
                    {
                        pending.Enqueue(other);
                    }
                }

                if (part is InputValueDefinition { Type.Named: var type } && seen.Add(type))
                {
                    pending.Enqueue(type);
                }
            }
        }

        return null;
    }

    private static IEnumerable<Described<ISchemaElement>> PartsOf(ISchemaElement element)
    {
        switch (element)
        {
            case DirectiveDefinition directive:
                return directive.Arguments.Select(argument =>
                    new Described<ISchemaElement>(argument, $"argument \"@{directive.Name}({argument.Name}:)\""));
            case EnumType @enum:
                return [Itself(@enum), .. @enum.DeclaredValues.Select(value =>
                    new Described<ISchemaElement>(value, $"enum value \"{@enum}.{value.Name}\""))];
            case InputObjectType input:
                return [Itself(input), .. input.DeclaredFields.Select(field =>
                    new Described<ISchemaElement>(field, $"input field \"{input}.{field.Name}\""))];
            default:
                return [Itself((NamedType)element)];
        }
    }

    private static Described<ISchemaElement> Itself(NamedType type) => new(type, $"type \"{type}\"");
}
