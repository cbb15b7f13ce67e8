namespace OpenGov.GraphQL.Validation;

/// <summary>
/// One rule of chapter 5, made anew for each document. What it wants to see it says by implementing <see cref="IEnter{TNode}"/>.
/// </summary>
internal abstract class ValidationRule(ValidationContext context)
{
    protected ValidationContext Context { get; } = context;
}

/// <summary>Wants to see every node of this kind, in document order, before what is inside it.</summary>
internal interface IEnter<TNode>
{
    void Enter(TNode node);
}
