using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace OpenGov.Build;

/// <summary>
/// Answers the assembly name <c>SQLitePCLRaw.core</c> with the one beside the program, whatever version is asked for.
/// EF Core 10 is compiled against 2.1.13; 2.0.6 is what can be had. Linked into every executable, because only the
/// executable's module initializer is sure to run before the first touch of SQLite.
/// To remove: when SQLitePCLRaw 2.1.13 or newer can be restored (docs/adr/0003-sqlite-binding.md).
/// </summary>
internal static class SqliteBindingResolver
{
#pragma warning disable CA2255 // A module initializer is the only hook that comes early enough.
    [ModuleInitializer]
    internal static void Install() => AssemblyLoadContext.Default.Resolving += Resolve;
#pragma warning restore CA2255

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name is not "SQLitePCLRaw.core")
        {
            return null;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
