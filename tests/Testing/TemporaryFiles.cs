using System.Globalization;
using Xunit.Sdk;
using Xunit.v3;

namespace OpenGov.Testing;

/// <summary>
/// One folder for all temporary files of a test program and of what it starts, gone when its tests have ended. It is in memory where Linux has room
/// there: a publication flushes every file, and on a disk the end-to-end tests do little but wait for it. <c>TMPDIR</c> chooses another place.
/// </summary>
public sealed class TemporaryFiles : ITestPipelineStartup
{
    private const string Variable = "TMPDIR";
    private const string Memory = "/dev/shm";
    private const string Prefix = "opengov-tests-";

    /// <summary>Far more than all tests have at a time.</summary>
    private const long Room = 3L << 30;

    private static readonly bool IsMemoryLarge = Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room;

    private DirectoryInfo? folder;

    /// <summary>A folder that every user may write to.</summary>
    internal static string Shared => IsMemoryLarge ? Memory : "/tmp";

    /// <summary>The folder that the temporary one is in.</summary>
    internal static string Place { get; } = Environment.GetEnvironmentVariable(Variable) ?? (IsMemoryLarge ? Memory : Path.GetTempPath());

    public ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        RemoveAbandoned();
        folder = Directory.CreateDirectory(Path.Combine(Place, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}")));
        Environment.SetEnvironmentVariable(Variable, folder.FullName);
        return ValueTask.CompletedTask;
    }

    public ValueTask StopAsync()
    {
        folder?.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>What tests left that were killed. A folder's name ends in the process that it was made for, which Linux can be asked for.</summary>
    private static void RemoveAbandoned()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var left in Directory.EnumerateDirectories(Place, Prefix + "*").Where(left => !Directory.Exists("/proc/" + left.Split('-')[^1])))
        {
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                // Test programs start side by side: another one removes it too. Or it is another user's.
            }
        }
    }
}
