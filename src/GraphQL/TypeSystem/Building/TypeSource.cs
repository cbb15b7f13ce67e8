using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem.Building;

/// <summary>The definition of a type with its extensions behind it, in document order.</summary>
internal sealed record TypeSource(TypeDefinitionNode Definition, IReadOnlyList<TypeDefinitionNode> Extensions)
{
    public IEnumerable<TypeDefinitionNode> Parts => Extensions.Prepend(Definition);

    public NodeList<DirectiveNode> Directives => [.. Parts.SelectMany(part => part.Directives)];

    public IEnumerable<NamedTypeNode> Interfaces => Parts.OfType<CompositeTypeNode>().SelectMany(part => part.Interfaces);

    public IEnumerable<FieldDefinitionNode> Fields => Parts.OfType<CompositeTypeNode>().SelectMany(part => part.Fields);

    public IEnumerable<InputValueDefinitionNode> InputFields => Parts.OfType<InputObjectTypeNode>().SelectMany(part => part.Fields);

    public IEnumerable<EnumValueDefinitionNode> Values => Parts.OfType<EnumTypeNode>().SelectMany(part => part.Values);

    public IEnumerable<NamedTypeNode> Members => Parts.OfType<UnionTypeNode>().SelectMany(part => part.Members);

    /// <summary>The kind of type in words, with its article.</summary>
    public static string Kind(TypeDefinitionNode node) => node switch
    {
        ScalarTypeNode => "a scalar",
        ObjectTypeNode => "an object type",
        InterfaceTypeNode => "an interface",
        UnionTypeNode => "a union",
        EnumTypeNode => "an enum",
        _ => "an input object",
    };
}
