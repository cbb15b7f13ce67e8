using System.CommandLine;
using OpenGov.Data.Checking;

namespace OpenGov.Api.Commands;

/// <summary><c>record coverage</c>.</summary>
internal static class RecordCoverageCommand
{
    private const int Shown = 50;

    public static Command Create(Option<DirectoryInfo> record)
    {
        var sources = new Option<DirectoryInfo>("--sources")
        {
            Description = "Folder with the text of each source, as KEY.txt.",
            HelpName = "DIR",
            Required = true,
            CustomParser = PathArgument.Folder,
        };
        var write = new Option<bool>("--write") { Description = $"Writes the outcome to {CoverageFile.Name} in the record's folder." };
        var command = new Command("coverage", "Finds every number in the sources and says what in the record accounts for it.") { sources, write };
        command.SetBody(async (arguments, cancellation) =>
        {
            var folder = arguments.GetRequiredValue(record).FullName;
            var report = await Coverage.MeasureAsync(folder, arguments.GetRequiredValue(sources).FullName, cancellation);
            var entries = report.Entries;
            foreach (var source in entries.GroupBy(entry => entry.Source))
            {
                var counts = source.CountBy(entry => entry.Kind).OrderBy(count => count.Key);
                Console.WriteLine($"{source.Key}: {source.Count()} numbers; {string.Join(", ", counts.Select(count => $"{count.Value} {Name(count.Key)}"))}");
            }

            var missing = entries.Where(entry => entry.Kind == CoverageKind.Nothing).ToList();
            foreach (var entry in missing.Take(Shown))
            {
                Console.Error.WriteLine($"{entry.Source}.txt, line {entry.Line}, column {entry.Column}: nothing accounts for {entry.Number}.");
            }

            foreach (var sentence in report.Unprinted.Take(Shown))
            {
                Console.Error.WriteLine(sentence);
            }

            var path = Path.Combine(folder, CoverageFile.Name);
            var text = CoverageFile.Print(entries);
            if (arguments.GetValue(write))
            {
                await CoverageFile.WriteAsync(folder, text, cancellation);
            }
            else if (!File.Exists(path) || await File.ReadAllTextAsync(path, cancellation) != text)
            {
                Console.Error.WriteLine($"{path} says something else; \"opengov record coverage --write\" writes it anew.");
                return CommandRunner.Failed;
            }

            if (missing.Count > 0)
            {
                Console.Error.WriteLine($"Nothing accounts for {missing.Count} of {entries.Count} numbers. "
                    + "Enter what is missing, or say in the list why a number is NOT_DATA.");
                return CommandRunner.Failed;
            }

            return report.Unprinted.Count == 0 ? CommandRunner.Done : CommandRunner.Failed;
        });
        return command;
    }

    private static string Name(CoverageKind kind) => kind switch
    {
        CoverageKind.Figure => "by a figure",
        CoverageKind.Record => "by another row",
        CoverageKind.Date => "dates",
        CoverageKind.Ordinal => "ordinals",
        CoverageKind.NotData => "no data",
        _ => "by nothing",
    };
}
