using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem.Building;

/// <summary>Makes the schema of a document whose references have been checked.</summary>
internal sealed class SchemaFactory(SchemaSource source, SchemaBindings bindings)
{
    private readonly Dictionary<string, NamedType> types = [];

    public GraphQLSchema Create()
    {
        foreach (var (name, type) in source.Types)
        {
            types.Add(name, Type(name, type));
        }

        return new GraphQLSchema(
            Root(OperationType.Query)!,
            Root(OperationType.Mutation),
            Root(OperationType.Subscription),
            types.Values,
            source.Directives.Select(Directive))
        {
            Description = source.Schema.FirstOrDefault(part => !part.IsExtension)?.Description,
            AppliedDirectives = [.. source.Schema.SelectMany(part => part.Directives)],
        };
    }

    private ObjectType? Root(OperationType operation)
    {
        var named = source.Schema.SelectMany(part => part.OperationTypes).FirstOrDefault(root => root.Operation == operation);
        if (named is not null)
        {
            return (ObjectType)Find(named.Type);
        }

        var usualName = RootTypes.All.First(root => root.Operation == operation).UsualName;
        return source.Schema.All(part => part.IsExtension) ? types.GetValueOrDefault(usualName) as ObjectType : null;
    }

    private NamedType Type(string name, TypeSource type)
    {
        var (description, location, directives) = (type.Definition.Description, type.Definition.Name.Location, type.Directives);
        return type.Definition switch
        {
            ScalarTypeNode => Scalar(name, type),
            ObjectTypeNode => new ObjectType(name, description, () => type.Fields.Select(node => Field(name, node)))
            {
                Location = location,
                AppliedDirectives = directives,
                InterfacesOnUse = () => [.. type.Interfaces.Select(node => (InterfaceType)Find(node))],
            },
            InterfaceTypeNode => new InterfaceType(name, description, () => type.Fields.Select(node => Field(name, node)))
            {
                Location = location,
                AppliedDirectives = directives,
                InterfacesOnUse = () => [.. type.Interfaces.Select(node => (InterfaceType)Find(node))],
                ResolveType = bindings.TypeResolver(name),
            },
            UnionTypeNode => new UnionType(name, description, () => [.. type.Members.Select(node => (ObjectType)Find(node))])
            {
                Location = location,
                AppliedDirectives = directives,
                ResolveType = bindings.TypeResolver(name),
            },
            EnumTypeNode => new EnumType(name, description, type.Values.Select(EnumValue))
            {
                Location = location,
                AppliedDirectives = directives,
            },
            _ => new InputObjectType(name, description, () => type.InputFields.Select(Input))
            {
                Location = location,
                AppliedDirectives = directives,
                IsOneOf = Has(directives, SpecifiedDirectives.OneOf),
            },
        };
    }

    private ScalarType Scalar(string name, TypeSource type)
    {
        var behaviour = bindings.Scalars.FirstOrDefault(scalar => scalar.Name == name) ?? ExtendedScalars.Json;
        return new(name, type.Definition.Description)
        {
            Location = type.Definition.Name.Location,
            AppliedDirectives = type.Directives,
            SpecifiedBy = Text(type.Directives, SpecifiedDirectives.SpecifiedBy, "url"),
            Parse = behaviour.Parse,
            Write = behaviour.Write,
        };
    }

    private FieldDefinition Field(string type, FieldDefinitionNode node) => new(node.Name.Value, Reference(node.Type))
    {
        Description = node.Description,
        Location = node.Name.Location,
        AppliedDirectives = node.Directives,
        Arguments = [.. node.Arguments.Select(Input)],
        DeprecationReason = DeprecationReason(node.Directives),
        Resolver = bindings.FieldResolver(type, node.Name.Value),
    };

    private InputValueDefinition Input(InputValueDefinitionNode node) => new(node.Name.Value, Reference(node.Type))
    {
        Description = node.Description,
        Location = node.Name.Location,
        AppliedDirectives = node.Directives,
        DeprecationReason = DeprecationReason(node.Directives),
        DefaultLiteral = node.DefaultValue,
    };

    private static EnumValueDefinition EnumValue(EnumValueDefinitionNode node) =>
        new(node.Name.Value, node.Description, DeprecationReason(node.Directives))
        {
            Location = node.Name.Location,
            AppliedDirectives = node.Directives,
        };

    private DirectiveDefinition Directive(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.Description,
        [.. node.Arguments.Select(Input)],
        [.. node.Locations.Select(location => location.Value)],
        node.IsRepeatable)
    {
        Location = node.Name.Location,
    };

    private GraphQLType Reference(TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(Reference(list.OfType)),
        NonNullTypeNode nonNull => new NonNullType(Reference(nonNull.OfType)),
        _ => Find((NamedTypeNode)node),
    };

    private NamedType Find(NamedTypeNode node) => SpecifiedScalars.Find(node.Name.Value) ?? types[node.Name.Value];

    private static string? DeprecationReason(NodeList<DirectiveNode> directives) =>
        Has(directives, SpecifiedDirectives.Deprecated)
            ? Text(directives, SpecifiedDirectives.Deprecated, "reason") ?? SpecifiedDirectives.DefaultReason
            : null;

    private static bool Has(NodeList<DirectiveNode> directives, DirectiveDefinition sought) =>
        directives.Any(directive => directive.Name.Value == sought.Name);

    private static string? Text(NodeList<DirectiveNode> directives, DirectiveDefinition sought, string argument) => directives
        .Where(directive => directive.Name.Value == sought.Name)
        .SelectMany(directive => directive.Arguments)
        .Where(given => given.Name.Value == argument)
        .Select(given => (given.Value as StringValueNode)?.Value)
        .FirstOrDefault();
}
