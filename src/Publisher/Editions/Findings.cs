namespace OpenGov.Publisher.Editions;

/// <summary>What a verification has found so far. Whatever is no file is told and never opened: a pipe has no end.</summary>
internal sealed class Findings
{
    private readonly List<string> problems = [];

    /// <summary>Each a sentence that names the file.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>How many published files were checked.</summary>
    public int Files { get; private set; }

    public void Add(string problem) => problems.Add(problem);

    /// <param name="isThroughLinks">True where the file may be reached by a link, as in a tree. What is sealed and signed stands in its own place.</param>
    /// <param name="consequence">What follows when it is missing, after a colon.</param>
    /// <returns>False, and the problem is told, when it is missing or no file.</returns>
    public bool HasFile(string path, bool isThroughLinks = false, string consequence = "")
    {
        if (!File.Exists(path))
        {
            problems.Add($"{path} is missing{consequence}.");
            return false;
        }

        if (!PosixCalls.IsRegularFile(path, isThroughLinks))
        {
            problems.Add($"{path} is no file of its own, but a link, a pipe or a device.");
            return false;
        }

        return true;
    }

    /// <inheritdoc cref="HasFile"/>
    public void VerifyFile(string path, string sha256, bool isThroughLinks = false)
    {
        Files++;
        if (HasFile(path, isThroughLinks) && HashOf(path) != sha256)
        {
            problems.Add($"{path} was changed: its SHA-256 is not the one that was sealed.");
        }
    }

    public static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Checksums.Sha256Of(file);
    }
}
