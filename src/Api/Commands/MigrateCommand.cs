using System.CommandLine;
using OpenGov.Data.Migrations;

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
            var report = await new Migrator(common.Read(arguments).Database, TimeProvider.System).MigrateAsync(cancellation);
            Console.WriteLine(report.Applied.Count == 0
                ? "The database is up to date."
                : $"Applied {string.Join(", ", report.Applied)}.{(report.Backup is null ? "" : $" The former state is in {report.Backup}.")}");
            return CommandRunner.Done;
        });
        return command;
    }
}
