namespace OpenGov.Data;

/// <summary>Loads the native SQLite library: the one place that does, before the first touch of a connection or a handle.</summary>
internal static class SqliteBinding
{
    private static readonly Lazy<bool> Ready = new(() =>
    {
        SQLitePCL.Batteries_V2.Init();
        return true;
    });

    public static void EnsureReady() => _ = Ready.Value;
}
