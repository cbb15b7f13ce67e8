using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace OpenGov.Publisher.Editions;

/// <summary>What .NET has no call for: flushing a folder, and renaming a link that leads to a folder.</summary>
internal static class PosixCalls
{
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
}
