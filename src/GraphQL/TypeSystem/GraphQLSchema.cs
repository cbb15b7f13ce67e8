using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>A schema: its root types and every type reachable from them.</summary>
public sealed class GraphQLSchema
{
    private readonly OrderedDictionary<string, NamedType> types = [];
    private readonly Dictionary<string, List<ObjectType>> implementations = [];

    /// <param name="further">Object types that no field names: implementations of interfaces.</param>
    /// <param name="directives">Directives beside those of the specification.</param>
    public GraphQLSchema(
        ObjectType query,
        ObjectType? mutation = null,
        ObjectType? subscription = null,
        IEnumerable<NamedType>? further = null,
        IEnumerable<DirectiveDefinition>? directives = null)
    {
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Directives = [.. SpecifiedDirectives.All, .. directives ?? []];
        Collect(query);
        foreach (var root in new[] { mutation, subscription }.Concat(further ?? []))
        {
            if (root is not null)
            {
                Collect(root);
            }
        }

        foreach (var argument in Directives.SelectMany(directive => directive.Arguments))
        {
            Collect(argument.Type.Named);
        }

        Collect(MetaFields.Schema.Type.Named);
    }

    public ObjectType Query { get; }
    public ObjectType? Mutation { get; }
    public ObjectType? Subscription { get; }
    public string? Description { get; init; }

    /// <summary>The directives written on the schema itself.</summary>
    public NodeList<DirectiveNode> AppliedDirectives { get; init; }

    /// <summary>The specification's, then the schema's own.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    public DirectiveDefinition? FindDirective(string name) => Directives.FirstOrDefault(candidate => candidate.Name == name);

    /// <summary>By name, in the order of discovery; the types of introspection last.</summary>
    public IReadOnlyDictionary<string, NamedType> Types => types;

    public NamedType? Find(string name) => types.GetValueOrDefault(name);

    /// <summary>The part of the schema that the coordinate stands for; null when the part around it has none of that name.</summary>
    /// <exception cref="ArgumentException">The part around it does not exist or cannot hold what is sought.</exception>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates.Resolving-a-Schema-Coordinate"/>
    public ISchemaElement? Find(SchemaCoordinate coordinate)
    {
        if (coordinate.IsDirective)
        {
            var directive = FindDirective(coordinate.Name);
            return coordinate.Argument is null ? directive : Known(directive, coordinate).FindArgument(coordinate.Argument);
        }

        var type = Find(coordinate.Name);
        if (coordinate.Member is not { } member)
        {
            return type;
        }

        ISchemaElement? found = Known(type, coordinate) switch
        {
            CompositeType composite => composite.Fields.GetValueOrDefault(member),
            InputObjectType input => input.Fields.GetValueOrDefault(member),
            EnumType @enum => @enum.Values.GetValueOrDefault(member),
            _ => Known<ISchemaElement>(null, coordinate),
        };
        return coordinate.Argument is null ? found : Known(found as FieldDefinition, coordinate).FindArgument(coordinate.Argument);
    }

    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>The object types that a value of the type may have.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => type switch
    {
        ObjectType only => [only],
        UnionType union => union.Members,
        InterfaceType => implementations.GetValueOrDefault(type.Name) ?? [],
        _ => [],
    };

    private static T Known<T>(T? holder, SchemaCoordinate coordinate)
        where T : class =>
        holder ?? throw new ArgumentException($"The schema has nothing that could hold \"{coordinate}\".", nameof(coordinate));

    private void Collect(NamedType type)
    {
        if (types.TryGetValue(type.Name, out var known))
        {
            if (!ReferenceEquals(known, type))
            {
                throw new ArgumentException($"The schema has two types named \"{type.Name}\"; each name stands for one type.", nameof(type));
            }

            return;
        }

        types.Add(type.Name, type);
        foreach (var next in Neighbours(type))
        {
            Collect(next);
        }
    }

    private List<ObjectType> Implementations(InterfaceType type)
    {
        if (!implementations.TryGetValue(type.Name, out var list))
        {
            implementations.Add(type.Name, list = []);
        }

        return list;
    }

    private IEnumerable<NamedType> Neighbours(NamedType type)
    {
        switch (type)
        {
            case CompositeType composite:
                foreach (var implemented in composite.Interfaces.Distinct())
                {
                    if (composite is ObjectType concrete)
                    {
                        Implementations(implemented).Add(concrete);
                    }

                    yield return implemented;
                }

                foreach (var field in composite.Fields.Values)
                {
                    foreach (var argument in field.Arguments)
                    {
                        yield return argument.Type.Named;
                    }

                    yield return field.Type.Named;
                }

                break;
            case UnionType union:
                foreach (var member in union.Members)
                {
                    yield return member;
                }

                break;
            case InputObjectType input:
                foreach (var field in input.Fields.Values)
                {
                    yield return field.Type.Named;
                }

                break;
        }
    }
}
