using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace OpenGov.Publisher.Editions;

/// <summary>What .NET has no call for: flushing a folder, renaming a link that leads to a folder, and telling a file from a pipe.</summary>
internal static class PosixCalls
{
    private const int WorkingFolder = -100;
    private const int WithoutFollowing = 0x100;
    private const uint TypeOfEntry = 1;
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;

    public static void FlushFolder(string path)
    {
        var descriptor = Open(Terminated(path), 0);
        if (descriptor < 0)
        {
            throw Failure("open", path);
        }

        try
        {
            if (Fsync(descriptor) != 0)
            {
                throw Failure("fsync", path);
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    public static void Rename(string from, string to)
    {
        if (Rename(Terminated(from), Terminated(to)) != 0)
        {
            throw Failure("rename", from);
        }
    }

    /// <summary>Asks by name, since to open a pipe is to wait for whoever writes into it.</summary>
    /// <param name="isThroughLinks">True to ask for what a link leads to: one is never such a file itself.</param>
    public static bool IsRegularFile(string path, bool isThroughLinks)
    {
        if (!OperatingSystem.IsLinux())
        {
            // Where the call below does not exist, .NET knows files from links and no more.
            return isThroughLinks || new FileInfo(path).LinkTarget is null;
        }

        // A struct statx, which is the same on every processor: the mode is at byte 28.
        var entry = new byte[256];
        return Statx(WorkingFolder, Terminated(path), isThroughLinks ? 0 : WithoutFollowing, TypeOfEntry, entry) == 0
            ? (BitConverter.ToUInt16(entry, 28) & TypeBits) == RegularFile
            : throw Failure("statx", path);
    }

    private static IOException Failure(string call, string path)
    {
        var problem = new Win32Exception(Marshal.GetLastPInvokeError());
        return new IOException($"{call} failed on \"{path}\": {problem.Message}.", problem);
    }

    private static byte[] Terminated(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "rename", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(byte[] from, byte[] to);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] entry);
}
