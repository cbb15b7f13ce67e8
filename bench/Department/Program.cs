using System.Diagnostics;
using OpenGov.Data;
using OpenGov.Data.Migrations;
using OpenGov.Data.Searching;
using OpenGov.Department;
using OpenGov.Domain.Model;

// Usage: OpenGov.Department (--sqlite FILE | --postgres CONNECTION): fills a new database with the made-up department.
DatabaseAddress? address = args switch
{
    ["--sqlite", var file] => new DatabaseAddress.Sqlite(file),
    ["--postgres", var connection] => new DatabaseAddress.Postgres(connection),
    _ => null,
};
if (address is null)
{
    Console.Error.WriteLine("Say which new database to fill: give either --sqlite FILE or --postgres CONNECTION.");
    return 2;
}

var watch = Stopwatch.StartNew();
await new Migrator(address, TimeProvider.System).MigrateAsync();

// While there is no row: none of the questions searches, and to index a hundred thousand documents takes longer than to ask all of them.
await new SearchIndexer(address, DomainModel.Current).BringUpToDateAsync(progress: null, CancellationToken.None);
await using BulkLoader loader = address switch
{
    DatabaseAddress.Sqlite sqlite => new SqliteBulkLoader(sqlite),
    DatabaseAddress.Postgres postgres => new PostgresBulkLoader(postgres),
    _ => throw new UnreachableException(),
};
foreach (var table in MadeUpDepartment.Tables())
{
    var rows = await loader.LoadAsync(table);
    Console.WriteLine($"{rows,9} {table.Name}");
}

await loader.FinishAsync();
Console.WriteLine($"Filled in {watch.Elapsed.TotalSeconds:0} s");
return 0;
