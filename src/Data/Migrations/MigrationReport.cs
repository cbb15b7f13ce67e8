namespace OpenGov.Data.Migrations;

/// <summary>What a start did to the schema.</summary>
/// <param name="Applied">The names of the migrations that this start applied, in order: <c>0001_record</c>. Empty when nothing was
/// missing.</param>
/// <param name="Backup">The copy that was saved before a filled SQLite database was upgraded; else null.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied, string? Backup);
