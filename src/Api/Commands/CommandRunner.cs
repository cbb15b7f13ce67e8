using System.CommandLine;
using Microsoft.Data.Sqlite;
using Npgsql;
using OpenGov.Api.Hosting;
using OpenGov.Data;
using OpenGov.Data.Checking;
using OpenGov.Data.Migrations;
using OpenGov.Data.Writing;
using OpenGov.GraphQL.Errors;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using Spectre.Console;

namespace OpenGov.Api.Commands;

/// <summary>Runs the body of a command and turns what it cannot do into a sentence on the error stream and an exit code.</summary>
internal static class CommandRunner
{
    public const int Done = 0;
    public const int Failed = 1;

    /// <summary>SQLITE_BUSY: another connection holds the lock for writing.</summary>
    private const int HeldElsewhere = 5;

    public static void SetBody(this Command command, Func<ParseResult, CancellationToken, Task<int>> body) =>
        command.SetAction(async (arguments, cancellation) =>
        {
            // Work on SQLite is synchronous, and the command line listens for Ctrl+C and SIGTERM only once this has returned to it.
            await Task.Yield();
            try
            {
                return await body(arguments, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                Console.Error.WriteLine("Stopped before the end; what was not finished was not written.");
                return Failed;
            }
            catch (Exception error) when (Explain(error) is { } sentence)
            {
                Console.Error.WriteLine(sentence);
                return Failed;
            }
        });

    /// <summary>Whether the error stream is a terminal, where a bar can move.</summary>
    public static bool HasProgressBar => !Console.IsErrorRedirected;

    /// <summary>A progress bar on a terminal, and silence in a file or a pipe.</summary>
    public static Task<T> WithProgressAsync<T>(string what, Func<Action<int, int>, Task<T>> work)
    {
        if (!HasProgressBar)
        {
            return work((_, _) => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(progress =>
        {
            var task = progress.AddTask(Markup.Escape(what));
            return work((done, total) =>
            {
                task.MaxValue = Math.Max(total, 1);
                task.Value = done;
            });
        });
    }

    /// <summary>The sentence for a failure that a user can do something about; null for a bug.</summary>
    public static string? Explain(Exception error) => error switch
    {
        CommandFailure or DatabaseException or MigrationException or PublisherException or DatasetContractException
            or CheckingException => error.Message,
        ConflictException or ConstraintException => error.Message,
        GraphQLException refused => string.Join('\n', refused.Errors.Select(one => one.Message)),
        NpgsqlException => $"The database server cannot be used: {error.Message.TrimEnd('.')}. Check --database and that the server runs.",
        SqliteException { SqliteErrorCode: HeldElsewhere } =>
            "Another program has been writing to the database file for so long that this one gave up. Wait until it has ended, and try again.",
        SqliteException =>
            $"The database file cannot be used: {error.Message.TrimEnd('.')}. Check --data, its permissions and the free disk space.",
        IOException or UnauthorizedAccessException =>
            $"A file cannot be used: {error.Message.TrimEnd('.')}. Check its path, its permissions and the free disk space.",
        _ => null,
    };
}
