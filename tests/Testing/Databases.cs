using Xunit;

namespace OpenGov.Testing;

/// <summary>Hands out databases to tests: empty, private, gone when disposed.</summary>
public static class Databases
{
    /// <summary>
    /// Opens a fresh, empty database. Where PostgreSQL cannot be had the test is skipped, which the run's summary counts; under <c>CI=true</c>
    /// it fails instead.
    /// </summary>
    public static async Task<TestDatabase> OpenAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return TestDatabase.Sqlite();
        }

        if (PostgresCluster.TryStart(out var cluster, out var whyNot))
        {
            return TestDatabase.Postgres(cluster, await cluster.CreateDatabaseAsync());
        }

        Assert.SkipUnless(ContinuousIntegration.IsOn, whyNot);
        Assert.Fail($"{whyNot} (Under CI=true a skipped test is a failure.)");
        throw new InvalidOperationException(whyNot);
    }
}
