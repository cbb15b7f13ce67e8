using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>Writes a schema as a type system document.</summary>
internal static class SchemaDocument
{
    public static DocumentNode Of(GraphQLSchema schema) => new(
        [
            .. NeedsDefinition(schema) ? new DefinitionNode[] { Definition(schema) } : [],
            .. schema.Directives.Except(SpecifiedDirectives.All).Select(Directive),
            .. schema.Types.Values
                .Where(type => !SpecifiedScalars.Contains(type) && !type.Name.StartsWith("__", StringComparison.Ordinal))
                .OrderBy(type => type.Name, StringComparer.Ordinal)
                .Select(Type),
        ],
        default);

    /// <summary>Roots of the usual names need no definition, unless another type has such a name.</summary>
    private static bool NeedsDefinition(GraphQLSchema schema) =>
        schema.Description is not null
        || Custom(schema.AppliedDirectives).Any()
        || RootTypes.Of(schema).Any(root => root.Type?.Name != root.UsualName && (root.Type is not null || schema.Find(root.UsualName) is not null));

    private static SchemaDefinitionNode Definition(GraphQLSchema schema) => new(
        IsExtension: false,
        schema.Description,
        [.. Custom(schema.AppliedDirectives)],
        [
            .. RootTypes.Of(schema)
                .Where(root => root.Type is not null)
                .Select(root => new RootOperationTypeNode(root.Operation, new(Name(root.Type!.Name)), default)),
        ],
        default);

    private static DefinitionNode Directive(DirectiveDefinition directive) => new DirectiveDefinitionNode(
        directive.Description,
        Name(directive.Name),
        [.. directive.Arguments.Select(Input)],
        directive.IsRepeatable,
        [.. directive.Locations.Select(Name)],
        default);

    private static DefinitionNode Type(NamedType type)
    {
        var (description, name, directives) = (type.Description, Name(type.Name), Directives(type));
        return type switch
        {
            ScalarType => new ScalarTypeNode(false, description, name, directives, default),
            ObjectType objectType => new ObjectTypeNode(false, description, name, Interfaces(objectType), directives, Fields(objectType), default),
            InterfaceType composite => new InterfaceTypeNode(false, description, name, Interfaces(composite), directives, Fields(composite), default),
            UnionType union => new UnionTypeNode(false, description, name, directives, [.. union.Members.Select(Named)], default),
            EnumType @enum => new EnumTypeNode(false, description, name, directives, [.. @enum.DeclaredValues.Select(EnumValue)], default),
            _ => new InputObjectTypeNode(
                false, description, name, directives, [.. ((InputObjectType)type).DeclaredFields.Select(Input)], default),
        };
    }

    private static NodeList<NamedTypeNode> Interfaces(CompositeType type) => [.. type.Interfaces.Select(Named)];

    private static NodeList<FieldDefinitionNode> Fields(CompositeType type) => [.. type.DeclaredFields.Select(Field)];

    private static FieldDefinitionNode Field(FieldDefinition field) => new(
        field.Description,
        Name(field.Name),
        [.. field.Arguments.Select(Input)],
        Reference(field.Type),
        [.. Deprecated(field.DeprecationReason), .. Custom(field.AppliedDirectives)],
        default);

    private static InputValueDefinitionNode Input(InputValueDefinition input) => new(
        input.Description,
        Name(input.Name),
        Reference(input.Type),
        input.HasDefault ? input.DefaultLiteral ?? LiteralPrinter.ToLiteral(input.Default, input.Type) : null,
        [.. Deprecated(input.DeprecationReason), .. Custom(input.AppliedDirectives)],
        default);

    private static EnumValueDefinitionNode EnumValue(EnumValueDefinition value) => new(
        value.Description, Name(value.Name), [.. Deprecated(value.DeprecationReason), .. Custom(value.AppliedDirectives)], default);

    private static NodeList<DirectiveNode> Directives(NamedType type)
    {
        IEnumerable<DirectiveNode> specified = type switch
        {
            ScalarType { SpecifiedBy: { } url } => [Applied(SpecifiedDirectives.SpecifiedBy, "url", url)],
            InputObjectType { IsOneOf: true } => [Applied(SpecifiedDirectives.OneOf)],
            _ => [],
        };
        return [.. specified, .. Custom(type.AppliedDirectives)];
    }

    private static IEnumerable<DirectiveNode> Deprecated(string? reason) => reason switch
    {
        null => [],
        SpecifiedDirectives.DefaultReason => [Applied(SpecifiedDirectives.Deprecated)],
        _ => [Applied(SpecifiedDirectives.Deprecated, "reason", reason)],
    };

    /// <summary>Those of the specification are written from the properties that they show in.</summary>
    private static IEnumerable<DirectiveNode> Custom(NodeList<DirectiveNode> directives) =>
        directives.Where(directive => SpecifiedDirectives.All.All(known => known.Name != directive.Name.Value));

    private static DirectiveNode Applied(DirectiveDefinition directive) => new(Name(directive.Name), [], default);

    private static DirectiveNode Applied(DirectiveDefinition directive, string argument, string value) =>
        new(Name(directive.Name), [new(Name(argument), new StringValueNode(value, IsBlock: false, default))], default);

    /// <summary>The type as a document refers to it.</summary>
    public static TypeNode Reference(GraphQLType type) => type switch
    {
        ListType list => new ListTypeNode(Reference(list.OfType), default),
        NonNullType nonNull => new NonNullTypeNode(Reference(nonNull.OfType)),
        _ => Named((NamedType)type),
    };

    private static NamedTypeNode Named(NamedType type) => new(Name(type.Name));

    private static NameNode Name(string name) => new(name, default);
}
