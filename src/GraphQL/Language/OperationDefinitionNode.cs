namespace OpenGov.GraphQL.Language;

public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>An operation. One that is a selection set alone has a form of its own, since short documents are little else.</summary>
public abstract record OperationDefinitionNode : DefinitionNode
{
    private OperationDefinitionNode(SelectionSetNode selectionSet, string? description, SourceLocation location)
        : base(description, location) => SelectionSet = selectionSet;

    public virtual OperationType Operation => OperationType.Query;

    public virtual NameNode? Name => null;

    public virtual NodeList<VariableDefinitionNode> VariableDefinitions => [];

    public virtual NodeList<DirectiveNode> Directives => [];

    public SelectionSetNode SelectionSet { get; }

    /// <summary>A query without a name, written with the keyword or without.</summary>
    public static OperationDefinitionNode Of(SelectionSetNode selectionSet, SourceLocation location) => new Shorthand(selectionSet, location);

    public static OperationDefinitionNode Of(
        OperationType operation,
        NameNode? name,
        NodeList<VariableDefinitionNode> variableDefinitions,
        NodeList<DirectiveNode> directives,
        SelectionSetNode selectionSet,
        string? description,
        SourceLocation location) =>
        operation is OperationType.Query && name is null && variableDefinitions.Count == 0 && directives.Count == 0 && description is null
            ? Of(selectionSet, location)
            : new Full(operation, name, variableDefinitions, directives, selectionSet, description, location);

    private sealed record Shorthand : OperationDefinitionNode
    {
        public Shorthand(SelectionSetNode selectionSet, SourceLocation location)
            : base(selectionSet, null, location)
        {
        }
    }

    private sealed record Full : OperationDefinitionNode
    {
        public Full(
            OperationType operation,
            NameNode? name,
            NodeList<VariableDefinitionNode> variableDefinitions,
            NodeList<DirectiveNode> directives,
            SelectionSetNode selectionSet,
            string? description,
            SourceLocation location)
            : base(selectionSet, description, location) =>
            (Operation, Name, VariableDefinitions, Directives) = (operation, name, variableDefinitions, directives);

        public override OperationType Operation { get; }

        public override NameNode? Name { get; }

        public override NodeList<VariableDefinitionNode> VariableDefinitions { get; }

        public override NodeList<DirectiveNode> Directives { get; }
    }
}
