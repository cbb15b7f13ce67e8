using System.Net;
using System.Net.Sockets;

namespace OpenGov.EndToEnd.Tests.Support;

/// <summary>nginx with the project's own configuration on a free port of the loopback address. Disposing ends it.</summary>
internal sealed class NginxServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";
    private const string BrotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

    private readonly ChildProgram program;

    private NginxServer(ChildProgram program, Uri address)
    {
        this.program = program;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Skips the test where nginx is not installed; fails there under CI.</summary>
    public static async Task<NginxServer> StartAsync(DataFolder data)
    {
        Assert.SkipUnless(ContinuousIntegration.IsOn || (File.Exists(Program) && File.Exists(BrotliModule)), "nginx or its brotli module is not installed.");
        var port = FreePort();
        var site = File.ReadAllText(RepositoryRoot.Combine("deploy", "nginx", "opengov.conf"))
            .Replace("listen 80;", $"listen 127.0.0.1:{port};")
            .Replace("root /var/lib/opengov/editions/current;", $"root {data.Current};");
        var configuration = data.Write("nginx.conf", $$"""
            load_module {{BrotliModule}};
            daemon off;
            pid {{data.Beside}}/nginx.pid;
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path {{data.Beside}}/body;
              proxy_temp_path {{data.Beside}}/proxy;
              fastcgi_temp_path {{data.Beside}}/fastcgi;
              uwsgi_temp_path {{data.Beside}}/uwsgi;
              scgi_temp_path {{data.Beside}}/scgi;
              {{site}}
            }
            """);
        LetOthersRead(data.Beside);
        var started = ChildProgram.StartProcess(data.Beside, Program, "-p", data.Beside, "-e", "stderr", "-c", configuration);
        var server = new NginxServer(started, new Uri($"http://127.0.0.1:{port}"));
        await Poll.UntilAsync(() => started.HasExited || IsOpen(port));
        Assert.False(started.HasExited, started.Error);
        return server;
    }

    /// <summary>SIGTERM ends its workers too.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await program.TerminateAsync();
        await program.DisposeAsync();
    }

    /// <summary>The server's workers run as another user, who must be able to reach the files.</summary>
    private static void LetOthersRead(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsOpen(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
