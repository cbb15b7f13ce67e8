using System.CommandLine;
using System.CommandLine.Invocation;

namespace OpenGov.Api.Commands;

/// <summary>The program's command line. Without a command it serves.</summary>
internal static class OpenGovCommand
{
    /// <summary>Runs what the arguments ask for. Arguments that cannot be read end with a sentence each, and without the page of help.</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        var parsed = Create().Parse(arguments);
        if (parsed.Action is ParseErrorAction mistake)
        {
            mistake.ShowHelp = false;

            // Near names are told beside the mistake: standard output is for answers.
            return parsed.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
        }

        return parsed.InvokeAsync();
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
        root.SetBody((arguments, cancellation) => ServeCommand.RunAsync(common.Read(arguments), serve.Read(arguments), cancellation));
        return root;
    }
}
