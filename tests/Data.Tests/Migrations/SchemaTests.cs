using OpenGov.Data.Migrations;
using OpenGov.Domain.Model;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Migrations;

public sealed class SchemaTests
{
    [Theory, OnEachDatabase]
    public async Task The_migrated_schema_is_the_models(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        await new Migrator(database.Address, TimeProvider.System).MigrateAsync(TestContext.Current.CancellationToken);

        var expected = ExpectedSchema.Of(DomainModel.Current, kind);
        var differences = SchemaChecker.Differences(expected, await Catalogue.ReadAsync(database.Address));

        var missing = expected.Where(table => differences.Contains($"There is no table \"{table.Name}\".")).ToList();
        Assert.True(
            differences.Count == 0,
            $"{string.Join('\n', differences)}\n\nA draft for a migration ({kind}):\n\n{MigrationDraft.Of(missing, kind)}");
    }

    [Theory, OnEachDatabase]
    public async Task A_table_that_departs_from_the_model_is_told_in_sentences(DatabaseKind kind)
    {
        await using var database = await Databases.OpenAsync(kind);
        var text = kind == DatabaseKind.Sqlite ? "text" : "text collate \"C\"";
        await new Migrator(database.Address, TimeProvider.System, [new Migration(1, "wrong",
            $"create table country (id integer primary key, version {text}, key {text} not null, name_zh {text} not null, capital {text});")])
            .MigrateAsync(TestContext.Current.CancellationToken);

        var country = ExpectedSchema.Of(DomainModel.Current, kind).Single(table => table.Name == "country");
        var differences = SchemaChecker.Differences([country], await Catalogue.ReadAsync(database.Address));

        var integer = kind == DatabaseKind.Sqlite ? "integer" : "bigint";
        Assert.Contains($"\"country.version\" is {text}, and should be {integer}.", differences);
        Assert.Contains("\"country.version\" is nullable, and should not be.", differences);
        Assert.Contains("\"country\" has no column \"created_at\".", differences);
        Assert.Contains("\"country.key\" is not unique.", differences);
        Assert.Contains("\"country\" has a column \"capital\" that the model does not have.", differences);
    }
}
