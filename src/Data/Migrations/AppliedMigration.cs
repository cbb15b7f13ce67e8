using System.Globalization;

namespace OpenGov.Data.Migrations;

/// <summary>A row of <c>schema_migration</c>.</summary>
internal sealed record AppliedMigration(int Number, string Name, string Sha256)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number:0000}_{Name}");
}
