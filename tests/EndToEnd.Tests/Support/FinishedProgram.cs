namespace OpenGov.EndToEnd.Tests.Support;

/// <summary>What a program that has ended left behind.</summary>
/// <param name="Output">All of its standard output.</param>
/// <param name="Error">All of its error stream.</param>
internal sealed record FinishedProgram(int ExitCode, string Output, string Error)
{
    /// <summary>The exit code of a program that SIGKILL ended.</summary>
    public const int Killed = 128 + 9;

    public void Succeeded() => Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{Output}\n{Error}");

    /// <summary>It ended with 1 and a sentence: no stack trace, no name of an exception.</summary>
    public void FailedWithASentence(string part)
    {
        Assert.True(ExitCode == 1, $"Exit code {ExitCode}.\n{Output}\n{Error}");
        Assert.Contains(part, Error);
        Assert.DoesNotContain("   at ", Error + Output);
        Assert.DoesNotContain("Exception", Error + Output);
    }
}
