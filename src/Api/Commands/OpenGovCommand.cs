using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace OpenGov.Api.Commands;

/// <summary>The program's command line. Without a command it serves.</summary>
internal static class OpenGovCommand
{
    /// <summary>Runs what the arguments ask for. Arguments that cannot be read end with a sentence each, and without the page of help.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Create().Parse(arguments);
        if (parsed.Action is not ParseErrorAction mistake)
        {
            return await parsed.InvokeAsync();
        }

        mistake.ShowHelp = false;

        // Near names are told beside the mistake: standard output is for answers.
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        Console.Error.WriteLine($"\"{WordsOf(parsed.CommandResult)} --help\" shows what is allowed.");
        return code;
    }

    public static RootCommand Create()
    {
        var common = new CommonOptions();
        var serve = new ServeOptions();
        var root = new RootCommand("OpenGov: the record of Kaohsiung's Department of Administration and International Affairs as one graph, served and published.")
        {
            ServeCommand.Create(common, new ServeOptions()),
            PublishCommand.Create(common),
            ImportCommand.Create(common),
            ExportCommand.Create(common),
            RecordCommand.Create(),
            GazetteCommand.Create(common),
            SchemaCommand.Create(),
            MigrateCommand.Create(common),
            VerifyCommand.Create(),
        };
        common.AddTo(root, publishes: true);
        serve.AddTo(root);
        root.SetBody((arguments, cancellation) => ServeCommand.RunAsync(common.ReadOrMake(arguments), serve.Read(arguments), cancellation));
        return root;
    }

    private static string WordsOf(CommandResult command) => command.Parent is CommandResult outer ? $"{WordsOf(outer)} {command.Command.Name}" : "opengov";
}
