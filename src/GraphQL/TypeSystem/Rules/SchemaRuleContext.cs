using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>The schema that rules look at, and where they report.</summary>
internal sealed class SchemaRuleContext(GraphQLSchema schema)
{
    private readonly List<GraphQLError> errors = [];

    public GraphQLSchema Schema { get; } = schema;

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>All types but those of introspection, which are right as they are.</summary>
    public IReadOnlyList<NamedType> Types { get; } =
        [.. schema.Types.Values.Where(type => !IntrospectionTypes.All.Contains(type))];

    public IEnumerable<DirectiveDefinition> OwnDirectives => Schema.Directives.Except(SpecifiedDirectives.All);

    /// <summary>Every field of an object or interface with the type that declares it.</summary>
    public IEnumerable<(CompositeType Type, FieldDefinition Field)> Fields =>
        Types.OfType<CompositeType>().SelectMany(type => type.DeclaredFields.Select(declared => (type, declared)));

    /// <summary>Every field of an input object with the type that declares it.</summary>
    public IEnumerable<(InputObjectType Type, InputValueDefinition Field)> InputFields =>
        Types.OfType<InputObjectType>().SelectMany(type => type.DeclaredFields.Select(declared => (type, declared)));

    /// <summary>Every argument of a field or directive.</summary>
    public IEnumerable<Described<InputValueDefinition>> Arguments =>
    [
        .. Fields.SelectMany(next => next.Field.Arguments.Select(argument =>
            new Described<InputValueDefinition>(argument, $"argument \"{next.Type}.{next.Field.Name}({argument.Name}:)\""))),
        .. OwnDirectives.SelectMany(directive => directive.Arguments.Select(argument =>
            new Described<InputValueDefinition>(argument, $"argument \"@{directive.Name}({argument.Name}:)\""))),
    ];

    /// <summary>Every argument and input field.</summary>
    public IEnumerable<Described<InputValueDefinition>> Inputs =>
        Arguments.Concat(InputFields.Select(next => new Described<InputValueDefinition>(next.Field, $"input field \"{next.Type}.{next.Field.Name}\"")));

    public void Report(string message, params ReadOnlySpan<SourceLocation?> locations)
    {
        var known = new List<SourceLocation>();
        foreach (var location in locations)
        {
            if (location is { } place)
            {
                known.Add(place);
            }
        }

        errors.Add(new(message, ErrorCodes.SchemaInvalid, known.Count == 0 ? null : known));
    }
}

/// <summary>A part of a schema and what a message calls it: its kind, and its coordinate in quotes.</summary>
internal readonly record struct Described<T>(T Part, string Words)
    where T : ISchemaElement
{
    /// <summary>As the start of a sentence.</summary>
    public string Start => char.ToUpperInvariant(Words[0]) + Words[1..];
}
