using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.TypeSystem.Rules;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>Checks a schema by the rules of chapter 3 of the specification, whether it was built in code or from a document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public static class SchemaValidator
{
    private static readonly IReadOnlyList<SchemaRule> Rules =
    [
        new NamesRule(),
        new RootTypesRule(),
        new MembersRule(),
        new InputAndOutputTypesRule(),
        new InterfaceImplementationsRule(),
        new InputObjectCyclesRule(),
        new OneOfFieldsRule(),
        new DeprecationRule(),
        new DirectiveDefinitionsRule(),
        new DefaultValuesRule(),
        new AppliedDirectivesRule(),
    ];

    /// <returns>Every breach, of code SCHEMA_INVALID; with locations where the schema comes from a document.</returns>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema)
    {
        var context = new SchemaRuleContext(schema);
        foreach (var rule in Rules)
        {
            rule.Check(context);
        }

        return context.Errors;
    }

    /// <exception cref="ArgumentException">The schema breaks a rule; the message has every breach.</exception>
    public static GraphQLSchema EnsureValid(GraphQLSchema schema)
    {
        var errors = Validate(schema);
        return errors.Count == 0
            ? schema
            : throw new ArgumentException($"The schema is not valid. {string.Join(' ', errors.Select(error => error.Message))}", nameof(schema));
    }
}
