namespace OpenGov.GraphQL.Language;

/// <summary>
/// A part of a parsed document. Names follow the grammar of the specification. Nodes are small, because a document has many: what is not
/// written takes no room.
/// </summary>
public abstract record SyntaxNode(SourceLocation Location);

/// <summary>A name and where it stands.</summary>
public readonly record struct NameNode(string Value, SourceLocation Location)
{
    /// <summary>Whether the grammar takes the text as a name.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_');

    public override string ToString() => Value;
}

/// <summary>A node that starts with its name.</summary>
public abstract record NamedNode : SyntaxNode
{
    private readonly string name;

    private protected NamedNode(NameNode name)
        : base(name.Location) => this.name = name.Value;

    public NameNode Name => new(name, Location);
}

public sealed record DocumentNode(NodeList<DefinitionNode> Definitions, SourceLocation Location) : SyntaxNode(Location);

public abstract record DefinitionNode(string? Description, SourceLocation Location) : SyntaxNode(Location);

public abstract record TypeNode(SourceLocation Location) : SyntaxNode(Location);

public sealed record NamedTypeNode(NameNode Name) : TypeNode(Name.Location)
{
    private readonly string name = Name.Value;

    public NameNode Name => new(name, Location);
}

public sealed record ListTypeNode(TypeNode OfType, SourceLocation Location) : TypeNode(Location);

public sealed record NonNullTypeNode(TypeNode OfType) : TypeNode(OfType.Location);

public sealed record ArgumentNode(NameNode Name, ValueNode Value) : NamedNode(Name);

public sealed record DirectiveNode(NameNode Name, NodeList<ArgumentNode> Arguments, SourceLocation Location) : SyntaxNode(Location);
