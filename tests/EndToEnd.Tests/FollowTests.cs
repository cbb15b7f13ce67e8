using System.Net.Http.Headers;
using System.Text;

namespace OpenGov.EndToEnd.Tests;

public sealed class FollowTests(FilledFolder filled)
{
    [Fact]
    public async Task Who_follows_sees_what_another_program_imports_and_the_server_ends_while_somebody_follows()
    {
        using var data = filled.Copy();
        await using var server = await RunningServer.StartAsync(data.Path);
        using var limit = new CancellationTokenSource(ChildProgram.Patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"subscription { changes(types: [\"PartnerCity\"]) { type operation actor } }"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", filled.Key);
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var stream = new StreamReader(await response.Content.ReadAsStreamAsync(limit.Token));

        await Change.RenameACityAsync(data, "改名市");

        string? line;
        while ((line = await stream.ReadLineAsync(limit.Token)) is not null && !line.StartsWith("data:", StringComparison.Ordinal))
        {
        }

        Assert.Equal($$"""data: {"data":{"changes":{"type":"PartnerCity","operation":"UPDATE","actor":"{{Environment.UserName}}" """.TrimEnd() + "}}}", line);
        (await server.TerminateAsync()).Succeeded();
        Assert.DoesNotContain("complete", await stream.ReadToEndAsync(limit.Token));
    }
}
