namespace OpenGov.GraphQL.Language;

public sealed record FragmentDefinitionNode(
    NameNode Name,
    NamedTypeNode TypeCondition,
    NodeList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    string? Description,
    SourceLocation Location) : DefinitionNode(Description, Location);

public sealed record VariableDefinitionNode(
    VariableNode Variable,
    TypeNode Type,
    ValueNode? DefaultValue,
    NodeList<DirectiveNode> Directives,
    string? Description,
    SourceLocation Location) : SyntaxNode(Location);

public sealed record SelectionSetNode(NodeList<SelectionNode> Selections, SourceLocation Location) : SyntaxNode(Location);

public abstract record SelectionNode(SourceLocation Location) : SyntaxNode(Location)
{
    public abstract NodeList<DirectiveNode> Directives { get; }
}

public sealed record FragmentSpreadNode(NameNode Name, NodeList<DirectiveNode> Directives, SourceLocation Location)
    : SelectionNode(Location)
{
    public override NodeList<DirectiveNode> Directives { get; } = Directives;
}

public sealed record InlineFragmentNode(
    NamedTypeNode? TypeCondition,
    NodeList<DirectiveNode> Directives,
    SelectionSetNode SelectionSet,
    SourceLocation Location) : SelectionNode(Location)
{
    public override NodeList<DirectiveNode> Directives { get; } = Directives;
}
