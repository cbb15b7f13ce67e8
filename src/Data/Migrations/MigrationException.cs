using System.Globalization;

namespace OpenGov.Data.Migrations;

/// <summary>The database's schema does not belong to this program; nothing was changed.</summary>
public sealed class MigrationException : Exception
{
    private MigrationException(int? number, string message)
        : base(message) => Number = number;

    /// <summary>The migration at which they part; null where there is none.</summary>
    public int? Number { get; }

    internal static MigrationException Foreign(string table) => new(
        null, $"The database has a table \"{table}\" and none of OpenGov's: it belongs to another program. Name an empty database, or one that OpenGov made.");

    internal static MigrationException Newer(AppliedMigration applied) => new(applied.Number, string.Create(
        CultureInfo.InvariantCulture,
        $"The database has the migration \"{applied}\", which this program does not know: a newer program has upgraded it. ")
        + "Start that program, or restore the copy that was saved before the upgrade.");

    internal static MigrationException Differs(AppliedMigration applied, Migration known) => new(known.Number, string.Create(
        CultureInfo.InvariantCulture,
        $"The database has the migration \"{applied}\" with the SHA-256 {applied.Sha256}, ")
        + $"but this program's \"{known}\" has {known.Sha256}. "
        + "Start the program that made the database, or restore the copy that was saved before the upgrade.");
}
