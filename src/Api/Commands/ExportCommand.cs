using System.CommandLine;
using OpenGov.Api.Hosting;
using OpenGov.Data.Loading;

namespace OpenGov.Api.Commands;

/// <summary><c>export TYPE</c>.</summary>
internal static class ExportCommand
{
    public static Command Create(CommonOptions common)
    {
        var type = EntityArgument.Create();
        var output = new Option<FileInfo?>("--output", "-o") { Description = "File to write; standard output otherwise.", HelpName = "FILE", CustomParser = PathArgument.File };
        var command = new Command("export", "Writes every row of one type as the CSV that \"import\" reads.") { type, output };
        common.AddTo(command);
        command.SetBody(async (arguments, cancellation) =>
        {
            var entity = EntityArgument.Find(arguments.GetRequiredValue(type));
            var file = arguments.GetValue(output);
            CheckTarget(file);
            await using var platform = await Platform.OpenAsync(common.Read(arguments), cancellation);
            var exporter = new CsvExporter(platform.Store);
            if (file is null)
            {
                await using var standard = Console.OpenStandardOutput();
                await exporter.ExportAsync(entity, standard, cancellation);
                return CommandRunner.Done;
            }

            // Beside the target and then renamed: a reader never finds half a file.
            var staged = $"{file.FullName}.{Guid.NewGuid():n}";
            try
            {
                int rows;
                await using (var stream = File.Create(staged))
                {
                    rows = await exporter.ExportAsync(entity, stream, cancellation);
                }

                File.Move(staged, file.FullName, overwrite: true);
                Console.WriteLine($"{Counted.Of(rows, "row")} of {entity.Plural} in {file}");
                return CommandRunner.Done;
            }
            finally
            {
                File.Delete(staged);
            }
        });
        return command;
    }

    private static void CheckTarget(FileInfo? file)
    {
        if (file is not null && Directory.Exists(file.FullName))
        {
            throw new CommandFailure($"\"{file}\" is a folder; name a file with --output.");
        }

        if (file is { Directory: not { Exists: true } })
        {
            throw new CommandFailure($"There is no folder \"{file.DirectoryName}\"; make it first.");
        }
    }
}
