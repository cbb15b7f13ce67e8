using System.Net.Sockets;
using System.Text;

namespace OpenGov.Api.Tests.Support;

/// <summary>Bytes over a socket, for what no HTTP client would send.</summary>
internal static class RawHttp
{
    /// <summary>The response to a GET whose path is sent as it is written.</summary>
    public static Task<string> GetAsync(Uri address, string path) =>
        SendAsync(address, $"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    /// <summary>Everything that comes back until the server closes or cuts the connection.</summary>
    public static async Task<string> SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            // Cut: what came before is the answer.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>Sends a request and resets the connection at once, or after the first byte of the answer.</summary>
    public static async Task HangUpAsync(Uri address, string request, bool afterFirstByte)
    {
        using var client = new TcpClient { LingerState = new LingerOption(enable: true, seconds: 0) };
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        if (afterFirstByte)
        {
            await stream.ReadExactlyAsync(new byte[1]);
        }
    }
}
