namespace OpenGov.GraphQL.Language;

/// <summary>
/// A definition of a part of a schema, or an extension of one. An extension has the parts of a definition but no description, and adds what it
/// has to what the definition of that name has.
/// </summary>
public abstract record TypeSystemNode(bool IsExtension, string? Description, NodeList<DirectiveNode> Directives, SourceLocation Location)
    : DefinitionNode(Description, Location);

public sealed record SchemaDefinitionNode(
    bool IsExtension,
    string? Description,
    NodeList<DirectiveNode> Directives,
    NodeList<RootOperationTypeNode> OperationTypes,
    SourceLocation Location) : TypeSystemNode(IsExtension, Description, Directives, Location);

public sealed record RootOperationTypeNode(OperationType Operation, NamedTypeNode Type, SourceLocation Location) : SyntaxNode(Location);

public abstract record TypeDefinitionNode(
    bool IsExtension, string? Description, NameNode Name, NodeList<DirectiveNode> Directives, SourceLocation Location)
    : TypeSystemNode(IsExtension, Description, Directives, Location);

public sealed record ScalarTypeNode(
    bool IsExtension, string? Description, NameNode Name, NodeList<DirectiveNode> Directives, SourceLocation Location)
    : TypeDefinitionNode(IsExtension, Description, Name, Directives, Location);

/// <summary>An object or interface type.</summary>
public abstract record CompositeTypeNode(
    bool IsExtension,
    string? Description,
    NameNode Name,
    NodeList<NamedTypeNode> Interfaces,
    NodeList<DirectiveNode> Directives,
    NodeList<FieldDefinitionNode> Fields,
    SourceLocation Location) : TypeDefinitionNode(IsExtension, Description, Name, Directives, Location);

public sealed record ObjectTypeNode(
    bool IsExtension,
    string? Description,
    NameNode Name,
    NodeList<NamedTypeNode> Interfaces,
    NodeList<DirectiveNode> Directives,
    NodeList<FieldDefinitionNode> Fields,
    SourceLocation Location) : CompositeTypeNode(IsExtension, Description, Name, Interfaces, Directives, Fields, Location);

public sealed record InterfaceTypeNode(
    bool IsExtension,
    string? Description,
    NameNode Name,
    NodeList<NamedTypeNode> Interfaces,
    NodeList<DirectiveNode> Directives,
    NodeList<FieldDefinitionNode> Fields,
    SourceLocation Location) : CompositeTypeNode(IsExtension, Description, Name, Interfaces, Directives, Fields, Location);

public sealed record UnionTypeNode(
    bool IsExtension,
    string? Description,
    NameNode Name,
    NodeList<DirectiveNode> Directives,
    NodeList<NamedTypeNode> Members,
    SourceLocation Location) : TypeDefinitionNode(IsExtension, Description, Name, Directives, Location);

public sealed record EnumTypeNode(
    bool IsExtension,
    string? Description,
    NameNode Name,
    NodeList<DirectiveNode> Directives,
    NodeList<EnumValueDefinitionNode> Values,
    SourceLocation Location) : TypeDefinitionNode(IsExtension, Description, Name, Directives, Location);

public sealed record InputObjectTypeNode(
    bool IsExtension,
    string? Description,
    NameNode Name,
    NodeList<DirectiveNode> Directives,
    NodeList<InputValueDefinitionNode> Fields,
    SourceLocation Location) : TypeDefinitionNode(IsExtension, Description, Name, Directives, Location);

public sealed record DirectiveDefinitionNode(
    string? Description,
    NameNode Name,
    NodeList<InputValueDefinitionNode> Arguments,
    bool IsRepeatable,
    NodeList<NameNode> Locations,
    SourceLocation Location) : TypeSystemNode(IsExtension: false, Description, [], Location);

public sealed record FieldDefinitionNode(
    string? Description,
    NameNode Name,
    NodeList<InputValueDefinitionNode> Arguments,
    TypeNode Type,
    NodeList<DirectiveNode> Directives,
    SourceLocation Location) : SyntaxNode(Location);

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed record InputValueDefinitionNode(
    string? Description,
    NameNode Name,
    TypeNode Type,
    ValueNode? DefaultValue,
    NodeList<DirectiveNode> Directives,
    SourceLocation Location) : SyntaxNode(Location);

public sealed record EnumValueDefinitionNode(string? Description, NameNode Name, NodeList<DirectiveNode> Directives, SourceLocation Location)
    : SyntaxNode(Location);
