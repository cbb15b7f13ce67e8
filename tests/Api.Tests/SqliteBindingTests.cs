using System.Reflection;

namespace OpenGov.Api.Tests;

/// <summary>docs/adr/0003-sqlite-binding.md</summary>
public sealed class SqliteBindingTests
{
    /// <summary>What EF Core's SQLite provider was compiled against; without the resolver this load fails.</summary>
    [Fact]
    public void The_binding_beside_the_program_answers_whatever_newer_version_is_asked_for()
    {
        var provider = Assembly.Load("Microsoft.Data.Sqlite");
        var wanted = provider.GetReferencedAssemblies().Single(reference => reference.Name == "SQLitePCLRaw.core");

        var found = Assembly.Load(wanted);

        Assert.Equal(new Version(2, 0, 6), Trim(found.GetName().Version!));
        Assert.True(Trim(wanted.Version!) > Trim(found.GetName().Version!), "The provider asks for what is here: remove the resolver.");
    }

    private static Version Trim(Version version) => new(version.Major, version.Minor, version.Build);
}
