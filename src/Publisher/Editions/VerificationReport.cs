namespace OpenGov.Publisher.Editions;

/// <summary>What a verification found.</summary>
/// <param name="Editions">How many manifests were checked.</param>
/// <param name="Files">How many published files were checked.</param>
/// <param name="Problems">Each a sentence that names the file; empty when all is as it was signed.</param>
public sealed record VerificationReport(int Editions, int Files, IReadOnlyList<string> Problems)
{
    public bool IsSound => Problems.Count == 0;

    /// <summary>The result as one sentence.</summary>
    public override string ToString() => IsSound
        ? $"Sound: {Editions} editions and {Files} files are as they were signed."
        : $"Not sound: {Problems.Count} problems in {Editions} editions and {Files} files.";
}
