using System.CommandLine;

namespace OpenGov.Api.Commands;

/// <summary><c>record check</c> and <c>record coverage</c>: the department's record before anybody loads it.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--record")
        {
            Description = "Folder of the record's CSV files.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("record"),
            Recursive = true,
            CustomParser = PathArgument.Folder,
        };
        var command = new Command("record", "The department's record: the CSV files that an empty database is filled from.")
        {
            RecordCheckCommand.Create(folder),
            RecordCoverageCommand.Create(folder),
        };
        command.Options.Add(folder);
        return command;
    }
}
