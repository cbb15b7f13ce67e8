using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using OpenGov.Api.Hosting;
using OpenGov.Data.Loading;
using OpenGov.Domain.Model;
using OpenGov.Publisher;

namespace OpenGov.Api.Commands;

/// <summary><c>serve</c>, also what the program does without a command: migrates, loads, publishes, serves, runs the schedule.</summary>
internal static class ServeCommand
{
    public static Command Create(CommonOptions common, ServeOptions options)
    {
        var command = new Command("serve", "Migrates, loads the record, publishes the first edition, serves, and runs the schedule. The default command.");
        common.AddTo(command, publishes: true);
        options.AddTo(command);
        command.SetBody((arguments, cancellation) => RunAsync(common.ReadOrMake(arguments), options.Read(arguments), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(PlatformSettings settings, NodeSettings node, CancellationToken cancellation)
    {
        EnsureFree(node.Urls);
        ILogger? log = null;
        await using var platform = await Platform.OpenAsync(
            settings, cancellation, report: (id, error) => log?.LogError(error, "A response was masked with the id {Id}.", id));
        platform.WarmUp();
        Console.WriteLine($"Data in {settings.DataFolder}");
        if (!await LoadRecordAsync(platform, cancellation))
        {
            return CommandRunner.Failed;
        }

        if (await platform.Keys.EnsureDevelopmentKeyAsync(cancellation) is { } secret)
        {
            Console.WriteLine($"Development key, shown only this once: {secret}");
        }

        if (node.Publishes)
        {
            // Begins the count of release days on a first start; later it makes up for what was missed while the program was down.
            await platform.Desk.ReleaseDueAsync(platform.Clock.GetUtcNow(), cancellation);
        }

        if (node.Publishes && !Directory.Exists(platform.Publication.CurrentEdition))
        {
            await PublicationOutput.ShowAsync(
                "first edition", progress => platform.Publication.RunAsync(PublishOptions.Everything, progress, cancellation));
        }

        await using var app = WebProgram.Build(platform, node);
        log = app.Logger;
        await StartAsync(app, node.Urls, cancellation);
        Console.WriteLine($"Serving {string.Join(", ", app.Urls)}: /graphql, /graphql/ide, /rest, /swagger, /open/. Ctrl+C stops.");
        await app.WaitForShutdownAsync(cancellation);
        return CommandRunner.Done;
    }

    private static async Task StartAsync(WebApplication app, string urls, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception problem) when (problem is IOException or SocketException or UnauthorizedAccessException)
        {
            throw CannotListen(urls, problem);
        }
    }

    /// <summary>Before anything else: a first start loads and publishes for seconds, and shows its key only once.</summary>
    private static void EnsureFree(string urls)
    {
        foreach (var address in urls.Split(';').Select(BindingAddress.Parse).Where(address => !address.IsUnixPipe))
        {
            try
            {
                using var listener = IPAddress.TryParse(address.Host, out var host) ? new TcpListener(host, address.Port)
                    : address.Host is "*" or "+" ? TcpListener.Create(address.Port)
                    : new TcpListener(IPAddress.Loopback, address.Port);
                listener.Start();
            }
            catch (SocketException problem)
            {
                throw CannotListen(urls, problem);
            }
        }
    }

    private static CommandFailure CannotListen(string urls, Exception problem) =>
        new($"The node cannot listen on {urls}: {problem.Message.TrimEnd('.')}. Free the address, or name another with --urls.");

    /// <summary>
    /// An empty database is filled from the record, a filled one is upgraded where the record is newer. A record with errors changes nothing: an empty
    /// database then is no platform to start, a filled one goes on with what it holds.
    /// </summary>
    private static async Task<bool> LoadRecordAsync(Platform platform, CancellationToken cancellation)
    {
        if (!Directory.Exists(platform.Settings.RecordFolder))
        {
            return true;
        }

        var report = await CommandRunner.WithProgressAsync("record", async progress => await new RecordLoader(DomainModel.Current).LoadAsync(
            platform.Settings.RecordFolder, platform.Store, new Progress<LoadProgress>(step => progress(step.Done, step.Total)), cancellation));
        if (report.Succeeded && !report.Changed)
        {
            return true;
        }

        LoadOutput.Print(report);
        return report.Succeeded || await platform.HoldsRecordAsync(cancellation);
    }
}
