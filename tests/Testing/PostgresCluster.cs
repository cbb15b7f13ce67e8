using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OpenGov.Testing;

/// <summary>
/// One private PostgreSQL cluster per test process, in a temporary folder, on a free port of the loopback address. It is started by the first
/// test that asks for it and goes with the process (see <c>postgres-cluster.sh</c>).
/// </summary>
public sealed class PostgresCluster
{
    private const int Attempts = 3;

    private static readonly Lazy<(PostgresCluster? Cluster, string WhyNot)> Shared = new(Start);

    private readonly Process watchdog;
    private readonly int port;
    private int databases;

    private PostgresCluster(Process watchdog, int port, string folder)
    {
        this.watchdog = watchdog;
        this.port = port;
        Folder = folder;
    }

    /// <summary>Where the cluster's files are, until it stops.</summary>
    internal string Folder { get; }

    /// <summary>Starts this process's cluster, or finds it started.</summary>
    /// <param name="whyNot">A sentence that says what is missing, when there is no cluster.</param>
    public static bool TryStart([NotNullWhen(true)] out PostgresCluster? cluster, out string whyNot)
    {
        (cluster, whyNot) = Shared.Value;
        return cluster is not null;
    }

    /// <summary>Creates a database that nobody else uses and returns its connection string.</summary>
    /// <remarks>
    /// Its default collation is the dictionary order of Traditional Chinese, not the code points' order: a column that forgets its own collation
    /// is found by its tests here, not at the department, whose server may have any locale.
    /// </remarks>
    /// <param name="template">The name of a database to copy, without open connections; null for an empty one.</param>
    internal async Task<string> CreateDatabaseAsync(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        await ExecuteAsync(template is null
            ? $"create database {name} template template0 locale_provider icu icu_locale 'zh-Hant-TW'"
            : $"create database {name} template {template}");
        return ConnectionString(name);
    }

    internal Task DropDatabaseAsync(string name) => ExecuteAsync($"drop database if exists {name} with (force)");

    internal Task DisconnectAsync(string name) =>
        ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");

    /// <summary>Starts a cluster of its own, not shared.</summary>
    internal static (PostgresCluster? Cluster, string WhyNot) Start()
    {
        if (!OperatingSystem.IsLinux())
        {
            return (null, "PostgreSQL is started by these tests on Linux only.");
        }

        if (FindPrograms() is not { } programs)
        {
            return (null, "PostgreSQL is not installed: neither /usr/lib/postgresql/*/bin nor the PATH has initdb. On Debian, install \"postgresql\".");
        }

        var whyNot = "";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Another process may take the port between here and the server's own bind: then a new one is tried.
            if (TryStart(programs, FreePort(), out var cluster, out whyNot))
            {
                return (cluster, "");
            }
        }

        return (null, whyNot);
    }

    /// <summary>Stops the cluster and waits until its files are gone.</summary>
    internal void Stop()
    {
        watchdog.StandardInput.Close();
        watchdog.WaitForExit(TimeSpan.FromSeconds(20));
    }

    private static bool TryStart(string programs, int freePort, [NotNullWhen(true)] out PostgresCluster? cluster, out string whyNot)
    {
        cluster = null;
        var (prefix, temporary) = Environment.IsPrivilegedProcess ? (AsUnprivileged(), TemporaryFiles.Shared) : ([], TemporaryFiles.Place);
        var folder = Path.Combine(temporary, string.Create(
            CultureInfo.InvariantCulture, $"opengov-postgres-{freePort}-{Environment.ProcessId}"));
        var start = new ProcessStartInfo("setsid")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        foreach (var argument in (string[])[.. prefix, "/bin/sh", "-c", Script(), "postgres-cluster", programs, folder, $"{freePort}"])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        if (process.StandardOutput.ReadLine() != "ready")
        {
            whyNot = $"PostgreSQL was found in {programs} but did not start: {process.StandardError.ReadToEnd().Trim()}";
            process.Dispose();
            return false;
        }

        var started = cluster = new PostgresCluster(process, freePort, folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => started.Stop();
        whyNot = "";
        return true;
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "postgres",
            Database = database,
            MaxPoolSize = 20,
            IncludeErrorDetail = true,
        }.ConnectionString;

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
#pragma warning disable CA2100 // Names of databases cannot be parameters; these are made here.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The newest of Debian's, else the PATH's.</summary>
    private static string? FindPrograms()
    {
        const string debian = "/usr/lib/postgresql";
        var installed = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        return installed
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    /// <summary>PostgreSQL refuses to run as root: the words that run a command as "postgres", or as "nobody" where that is missing.</summary>
    private static string[] AsUnprivileged()
    {
        var accounts = File.ReadLines("/etc/passwd").Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        var account = accounts.Find(fields => fields[0] == "postgres") ?? accounts.Find(fields => fields[0] == "nobody");
        return account is null ? [] : ["setpriv", $"--reuid={account[2]}", $"--regid={account[3]}", "--clear-groups"];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(PostgresCluster).Assembly.GetManifestResourceStream("postgres-cluster.sh")!);
        return reader.ReadToEnd();
    }
}
