namespace OpenGov.Domain.Model;

/// <summary>What a command came to: done, or refused for reasons that its caller can act on.</summary>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    public sealed record Done(T Value) : Outcome<T>;

    /// <param name="Refusals">At least one; all that were found, not only the first.</param>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Outcome<T>;
}
