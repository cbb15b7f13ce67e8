namespace OpenGov.GraphQL.Language;

/// <summary>A place in a document: line and column from 1, as errors report it; offset in UTF-8 bytes from 0.</summary>
public readonly record struct SourceLocation(int Line, int Column, int Offset)
{
    public override string ToString() => $"{Line}:{Column}";
}

/// <summary>A part of a parsed document. Names follow the grammar of the specification.</summary>
public abstract record SyntaxNode(SourceLocation Location);

public sealed record DocumentNode(IReadOnlyList<DefinitionNode> Definitions, SourceLocation Location) : SyntaxNode(Location);

public abstract record DefinitionNode(SourceLocation Location) : SyntaxNode(Location);

public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

public sealed record OperationDefinitionNode(
    OperationType Operation,
    NameNode? Name,
    IReadOnlyList<VariableDefinitionNode> VariableDefinitions,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    string? Description,
    SourceLocation Location) : DefinitionNode(Location);

public sealed record FragmentDefinitionNode(
    NameNode Name,
    NamedTypeNode TypeCondition,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    string? Description,
    SourceLocation Location) : DefinitionNode(Location);

public sealed record NameNode(string Value, SourceLocation Location) : SyntaxNode(Location);

public sealed record SelectionSetNode(IReadOnlyList<SelectionNode> Selections, SourceLocation Location) : SyntaxNode(Location);

public abstract record SelectionNode(IReadOnlyList<DirectiveNode> Directives, SourceLocation Location) : SyntaxNode(Location);

public sealed record FieldNode(
    NameNode? Alias,
    NameNode Name,
    IReadOnlyList<ArgumentNode> Arguments,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode? SelectionSet,
    SourceLocation Location) : SelectionNode(Directives, Location)
{
    public string ResponseKey => (Alias ?? Name).Value;
}

public sealed record FragmentSpreadNode(NameNode Name, IReadOnlyList<DirectiveNode> Directives, SourceLocation Location)
    : SelectionNode(Directives, Location);

public sealed record InlineFragmentNode(
    NamedTypeNode? TypeCondition,
    IReadOnlyList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    SourceLocation Location) : SelectionNode(Directives, Location);

public sealed record ArgumentNode(NameNode Name, ValueNode Value, SourceLocation Location) : SyntaxNode(Location);

public sealed record DirectiveNode(NameNode Name, IReadOnlyList<ArgumentNode> Arguments, SourceLocation Location) : SyntaxNode(Location);

public sealed record VariableDefinitionNode(
    VariableNode Variable,
    TypeNode Type,
    ValueNode? DefaultValue,
    IReadOnlyList<DirectiveNode> Directives,
    SourceLocation Location) : SyntaxNode(Location)
{
    public string? Description { get; init; }
}

public abstract record TypeNode(SourceLocation Location) : SyntaxNode(Location);

public sealed record NamedTypeNode(NameNode Name, SourceLocation Location) : TypeNode(Location);

public sealed record ListTypeNode(TypeNode OfType, SourceLocation Location) : TypeNode(Location);

public sealed record NonNullTypeNode(TypeNode OfType, SourceLocation Location) : TypeNode(Location);

public abstract record ValueNode(SourceLocation Location) : SyntaxNode(Location);

public sealed record VariableNode(NameNode Name, SourceLocation Location) : ValueNode(Location);

/// <param name="Value">The digits as written.</param>
public sealed record IntValueNode(string Value, SourceLocation Location) : ValueNode(Location);

/// <param name="Value">The number as written.</param>
public sealed record FloatValueNode(string Value, SourceLocation Location) : ValueNode(Location);

public sealed record StringValueNode(string Value, bool IsBlock, SourceLocation Location) : ValueNode(Location);

public sealed record BooleanValueNode(bool Value, SourceLocation Location) : ValueNode(Location);

public sealed record NullValueNode(SourceLocation Location) : ValueNode(Location);

public sealed record EnumValueNode(string Value, SourceLocation Location) : ValueNode(Location);

public sealed record ListValueNode(IReadOnlyList<ValueNode> Values, SourceLocation Location) : ValueNode(Location);

public sealed record ObjectValueNode(IReadOnlyList<ObjectFieldNode> Fields, SourceLocation Location) : ValueNode(Location);

public sealed record ObjectFieldNode(NameNode Name, ValueNode Value, SourceLocation Location) : SyntaxNode(Location);
