namespace OpenGov.GraphQL.Language;

/// <summary>
/// A field of a selection set. Most are a name alone, or a name and a selection set; they have forms of their own, since fields are what
/// documents are made of.
/// </summary>
public abstract record FieldNode : SelectionNode
{
    private readonly string name;

    private FieldNode(string name, SourceLocation location)
        : base(location) => this.name = name;

    public NameNode Name => new(name, NameLocation);

    public virtual NameNode? Alias => null;

    public virtual NodeList<ArgumentNode> Arguments => [];

    public override NodeList<DirectiveNode> Directives => [];

    public virtual SelectionSetNode? SelectionSet => null;

    /// <summary>The alias, or else the name: the field's key in the response.</summary>
    public virtual string ResponseKey => name;

    private protected virtual SourceLocation NameLocation => Location;

    public static FieldNode Of(
        NameNode? alias,
        NameNode name,
        NodeList<ArgumentNode> arguments,
        NodeList<DirectiveNode> directives,
        SelectionSetNode? selectionSet) =>
        alias is not null || arguments.Count > 0 || directives.Count > 0 ? new Full(alias, name, arguments, directives, selectionSet)
        : selectionSet is not null ? Of(name, selectionSet)
        : Of(name);

    public static FieldNode Of(NameNode name, SelectionSetNode selectionSet) => new Branch(name, selectionSet);

    public static FieldNode Of(NameNode name) => new Leaf(name);

    private sealed record Leaf : FieldNode
    {
        public Leaf(NameNode name)
            : base(name.Value, name.Location)
        {
        }
    }

    private sealed record Branch : FieldNode
    {
        public Branch(NameNode name, SelectionSetNode selectionSet)
            : base(name.Value, name.Location) => SelectionSet = selectionSet;

        public override SelectionSetNode SelectionSet { get; }
    }

    private sealed record Full : FieldNode
    {
        private readonly string? alias;

        public Full(
            NameNode? alias,
            NameNode name,
            NodeList<ArgumentNode> arguments,
            NodeList<DirectiveNode> directives,
            SelectionSetNode? selectionSet)
            : base(name.Value, (alias ?? name).Location)
        {
            this.alias = alias?.Value;
            NameLocation = name.Location;
            Arguments = arguments;
            Directives = directives;
            SelectionSet = selectionSet;
        }

        public override NameNode? Alias => alias is null ? null : new(alias, Location);

        public override NodeList<ArgumentNode> Arguments { get; }

        public override NodeList<DirectiveNode> Directives { get; }

        public override SelectionSetNode? SelectionSet { get; }

        public override string ResponseKey => alias ?? base.ResponseKey;

        private protected override SourceLocation NameLocation { get; }
    }
}
