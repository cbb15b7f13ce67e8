using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Validation;
using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>The directives on a schema and its parts keep the rules that directives in a document keep.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation.Directives"/>
internal sealed class AppliedDirectivesRule : SchemaRule
{
    private static readonly IReadOnlyList<Func<ValidationContext, ValidationRule>> Rules =
    [
        context => new KnownDirectivesRule(context),
        context => new UniqueDirectivesPerLocationRule(context),
        context => new KnownArgumentNamesRule(context),
        context => new UniqueArgumentNamesRule(context),
        context => new ProvidedRequiredArgumentsRule(context),
        context => new ValuesOfCorrectTypeRule(context),
        context => new UniqueInputFieldNamesRule(context),
    ];

    public override void Check(SchemaRuleContext context)
    {
        Check(context, context.Schema.AppliedDirectives, DirectiveLocations.Schema, "the schema");
        foreach (var type in context.Types)
        {
            Check(context, type.AppliedDirectives, LocationOf(type), $"type \"{type}\"");
            foreach (var value in (type as EnumType)?.DeclaredValues ?? [])
            {
                Check(context, value.AppliedDirectives, DirectiveLocations.EnumValue, $"enum value \"{type}.{value.Name}\"");
            }
        }

        foreach (var (type, field) in context.Fields)
        {
            Check(context, field.AppliedDirectives, DirectiveLocations.FieldDefinition, $"field \"{type}.{field.Name}\"");
        }

        foreach (var argument in context.Arguments)
        {
            Check(context, argument.Part.AppliedDirectives, DirectiveLocations.ArgumentDefinition, argument.Words);
        }

        foreach (var (type, field) in context.InputFields)
        {
            Check(context, field.AppliedDirectives, DirectiveLocations.InputFieldDefinition, $"input field \"{type}.{field.Name}\"");
        }
    }

    private static void Check(SchemaRuleContext context, NodeList<DirectiveNode> directives, string location, string words)
    {
        if (directives.Count == 0)
        {
            return;
        }

        var document = new DocumentNode([new SchemaDefinitionNode(false, null, directives, [], default)], default);
        var validation = new ValidationContext(context.Schema, document, ValidationLimits.Default);
        new DocumentWalker(validation, Rules).WalkDirectivesOf(document.Definitions[0], new(directives, location));
        foreach (var error in validation.Errors())
        {
            context.Report(
                $"A directive on {words} cannot stay as it is. {error.Message}",
                [.. error.Locations!.Where(place => place.Line > 0).Select(place => (SourceLocation?)place)]);
        }
    }

    private static string LocationOf(NamedType type) => type switch
    {
        ScalarType => DirectiveLocations.Scalar,
        ObjectType => DirectiveLocations.Object,
        InterfaceType => DirectiveLocations.Interface,
        UnionType => DirectiveLocations.Union,
        EnumType => DirectiveLocations.Enum,
        _ => DirectiveLocations.InputObject,
    };
}
