namespace OpenGov.GraphQL.Validation;

/// <summary>How much work a document may make. What exceeds a limit is refused with LIMIT_EXCEEDED.</summary>
/// <param name="MaxErrors">Errors told before the check stops.</param>
/// <param name="MaxDepth">Selection sets inside each other, those of spread fragments included.</param>
/// <param name="MaxSteps">
/// Steps of what can grow faster than the document: comparing the fields that share a response key, following fragments for each operation.
/// </param>
public sealed record ValidationLimits(int MaxErrors = 100, int MaxDepth = 128, int MaxSteps = 200_000)
{
    public static readonly ValidationLimits Default = new();
}
