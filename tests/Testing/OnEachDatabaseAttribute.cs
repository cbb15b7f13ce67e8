using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace OpenGov.Testing;

/// <summary>
/// Runs a theory on SQLite and on PostgreSQL: <c>[Theory, OnEachDatabase]</c> on a method whose first parameter is a <see cref="DatabaseKind"/>.
/// </summary>
/// <param name="arguments">The method's further arguments; several attributes give several pairs of runs.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEachDatabaseAttribute(params object?[] arguments) : DataAttribute
{
    public object?[] Arguments { get; } = arguments;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow([kind, .. Arguments]))]);

    /// <summary>True: nothing is started to list the tests.</summary>
    public override bool SupportsDiscoveryEnumeration() => true;
}
