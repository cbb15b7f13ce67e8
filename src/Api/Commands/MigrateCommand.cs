using System.CommandLine;
using OpenGov.Data.Migrations;
using OpenGov.Data.Searching;
using OpenGov.Domain.Model;

namespace OpenGov.Api.Commands;

/// <summary><c>migrate</c>: upgrades the database in place.</summary>
internal static class MigrateCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("migrate", "Upgrades the database to this program's schema. A filled SQLite file is backed up first.");
        common.AddTo(command);
        command.SetBody(async (arguments, cancellation) =>
        {
            var database = common.ReadOrMake(arguments).Database;
            var report = await new Migrator(database, TimeProvider.System).MigrateAsync(cancellation);
            Console.WriteLine(report.Applied.Count == 0
                ? "The database is up to date."
                : $"Applied {string.Join(", ", report.Applied)}.{(report.Backup is null ? "" : $" The former state is in {report.Backup}.")}");
            var indexed = await CommandRunner.WithProgressAsync("index", async progress =>
                await new SearchIndexer(database, DomainModel.Current).BringUpToDateAsync(new Progress<int>(rows => progress(rows, rows)), cancellation));
            if (indexed is > 0)
            {
                Console.WriteLine($"Indexed {Counted.Of(indexed.Value, "row")} for the search.");
            }

            return CommandRunner.Done;
        });
        return command;
    }
}
