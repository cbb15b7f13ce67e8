using System.CommandLine;
using OpenGov.Api.Hosting;
using OpenGov.Api.Http;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Api.Commands;

/// <summary><c>schema</c>: prints the contract, or compares it with the one that is kept.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var check = new Option<FileInfo?>("--check") { Description = "Compares with this file; exits with 1 when they differ.", HelpName = "FILE", CustomParser = PathArgument.File };
        var types = new Option<bool>("--types") { Description = "Prints the page that describes every type instead (docs/types.md)." };
        var documents = new Option<string?>("--documents")
        {
            Description = "Prints the manifest of the trusted documents instead, as \"apollo\" or \"relay\" tools read it.",
            HelpName = "apollo|relay",
        };
        documents.AcceptOnlyFromAmong("apollo", "relay");
        var command = new Command("schema", "Prints the GraphQL schema that this program serves.") { check, types, documents };
        command.SetBody(async (arguments, cancellation) =>
        {
            if (arguments.GetValue(types))
            {
                Console.Write(ModelDocument.Print(DomainModel.Current));
                return CommandRunner.Done;
            }

            if (arguments.GetValue(documents) is { } form)
            {
                var operations = NamedOperations.Load(PlatformSettings.OperationsIn(PlatformSettings.FindContent()), Platform.ComposeSchema());
                Console.WriteLine(form == "relay" ? DocumentManifest.Relay(operations) : DocumentManifest.Apollo(operations));
                return CommandRunner.Done;
            }

            var printed = SchemaPrinter.Print(Platform.ComposeSchema());
            if (arguments.GetValue(check) is not { } file)
            {
                Console.Write(printed);
                return CommandRunner.Done;
            }

            using var reader = new StreamReader(PathArgument.Open(file));
            var kept = await reader.ReadToEndAsync(cancellation);
            if (kept == printed)
            {
                Console.WriteLine($"{file} is the schema that this program serves.");
                return CommandRunner.Done;
            }

            foreach (var line in Differences(kept.Split('\n'), printed.Split('\n')))
            {
                Console.Error.WriteLine(line);
            }

            Console.Error.WriteLine(
                $"{file} differs from the schema that this program serves. Write the new one with \"opengov schema > {file}\" once the change is meant.");
            return CommandRunner.Failed;
        });
        return command;
    }

    /// <summary>Lines that one has and the other lacks: "-" for the file's, "+" for the program's.</summary>
    private static IEnumerable<string> Differences(string[] kept, string[] printed) =>
        kept.Except(printed).Select(line => "- " + line).Concat(printed.Except(kept).Select(line => "+ " + line));
}
