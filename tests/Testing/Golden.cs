using System.Runtime.CompilerServices;
using Xunit;

namespace OpenGov.Testing;

/// <summary>Compares a text with a file that is checked in beside the test. <c>UPDATE_GOLDENS=1</c> writes the files anew, except under CI.</summary>
public static class Golden
{
    /// <param name="path">Relative to the test's source file: <c>Goldens/partner-cities.sqlite.sql</c>.</param>
    /// <param name="actual">Lines end in LF. One line end at the very end is neither here nor there: the file always has it.</param>
    public static void Match(string path, string actual, [CallerFilePath] string testFile = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(testFile)!, path);
        var text = actual.EndsWith('\n') ? actual : actual + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Assert.False(ContinuousIntegration.IsOn, "UPDATE_GOLDENS=1 is refused under CI=true: a run that checks may not change what it checks.");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"There is no golden \"{path}\" beside the test. Run the test with UPDATE_GOLDENS=1 and read what it wrote.");
        if (Difference(File.ReadAllText(file), text) is { } difference)
        {
            Assert.Fail($"\"{path}\" differs {difference}\nIf the new text is right, run the test with UPDATE_GOLDENS=1 and commit the file.");
        }
    }

    private static string? Difference(string expected, string actual)
    {
        if (expected == actual)
        {
            return null;
        }

        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return $"from line {line + 1} on.\n  golden: {LineOrEnd(expectedLines, line)}\n  found:  {LineOrEnd(actualLines, line)}";
    }

    private static string LineOrEnd(string[] lines, int line) => line < lines.Length ? lines[line] : "(end)";
}
