namespace OpenGov.GraphQL.Language;

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

public sealed record ListValueNode(NodeList<ValueNode> Values, SourceLocation Location) : ValueNode(Location);

public sealed record ObjectValueNode(NodeList<ObjectFieldNode> Fields, SourceLocation Location) : ValueNode(Location);

public sealed record ObjectFieldNode(NameNode Name, ValueNode Value) : NamedNode(Name);
