namespace OpenGov.Data.Migrations;

/// <summary>
/// Brings a database to the schema of this program. Each migration is one transaction with its row in <c>schema_migration</c>;
/// programs that start at the same time wait for each other, and the later ones find nothing left to do.
/// </summary>
public sealed class Migrator
{
    private readonly DatabaseAddress address;
    private readonly IReadOnlyList<Migration> known;
    private readonly TimeProvider clock;

    public Migrator(DatabaseAddress address, TimeProvider clock)
        : this(address, clock, Migration.Of(address is DatabaseAddress.Sqlite ? "sqlite" : "postgres"))
    {
    }

    internal Migrator(DatabaseAddress address, TimeProvider clock, IReadOnlyList<Migration> known)
    {
        this.address = address;
        this.clock = clock;
        this.known = known;
    }

    /// <exception cref="MigrationException">The database is newer than the program, or was made by another one.</exception>
    public async Task<MigrationReport> MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var target = await MigrationTarget.OpenAsync(address, cancellationToken);
        var applied = new List<string>();
        string? backup = null;
        while (true)
        {
            // Asked anew in each transaction: another program may have applied one in between.
            await using var step = await target.BeginAsync(cancellationToken);
            var present = await target.AppliedAsync(cancellationToken);
            if (NextAfter(present) is not { } next)
            {
                await step.CommitAsync(cancellationToken);
                return new MigrationReport(applied, backup);
            }

            if (present.Count > 0 && applied.Count == 0)
            {
                backup = await target.BackUpAsync(next, cancellationToken);
            }

            await target.ApplyAsync(next, clock.GetUtcNow(), cancellationToken);
            await step.CommitAsync(cancellationToken);
            applied.Add(next.ToString());
        }
    }

    private Migration? NextAfter(IReadOnlyList<AppliedMigration> present)
    {
        foreach (var applied in present)
        {
            var same = known.FirstOrDefault(migration => migration.Number == applied.Number) ?? throw MigrationException.Newer(applied);
            if (same.Sha256 != applied.Sha256)
            {
                throw MigrationException.Differs(applied, same);
            }
        }

        return known.FirstOrDefault(migration => present.All(applied => applied.Number != migration.Number));
    }
}
