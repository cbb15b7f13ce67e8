using System.CommandLine;
using OpenGov.Data.Checking;

namespace OpenGov.Api.Commands;

/// <summary><c>record check</c>.</summary>
internal static class RecordCheckCommand
{
    public static Command Create(Option<DirectoryInfo> record)
    {
        var notes = new Option<bool>("--notes") { Description = "Prints the page of what was compared instead (docs/record-notes.md)." };
        var command = new Command("check", "Checks the record against itself, without a database.") { notes };
        command.SetBody(async (arguments, cancellation) =>
        {
            var folder = arguments.GetRequiredValue(record).FullName;
            var check = await RecordCheck.RunAsync(folder, cancellation);
            foreach (var error in check.Errors)
            {
                Console.Error.WriteLine(error);
            }

            foreach (var finding in check.Findings.Where(finding => finding.Agreement == Agreement.Unexplained))
            {
                Console.Error.WriteLine($"{finding}. Mend the value, or, where two numbers were compared, say why the two differ in a note that names the other.");
            }

            if (!check.Succeeded)
            {
                Console.Error.WriteLine("The record does not agree with itself.");
                return CommandRunner.Failed;
            }

            Console.Write(arguments.GetValue(notes) ? RecordNotes.Print(check, folder) : Summary(check));
            return CommandRunner.Done;
        });
        return command;
    }

    private static string Summary(RecordCheck check) => string.Concat(check.Findings
        .GroupBy(finding => finding.Check)
        .Select(findings => $"{findings.Key}: {RecordNotes.Counts([.. findings])}\n")
        .Append("The record agrees with itself.\n"));
}
