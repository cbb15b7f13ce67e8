using System.IO.Pipelines;
using System.Text;
using OpenGov.Api.Http;

namespace OpenGov.Api.Tests.Http;

public sealed class EventStreamWriterTests
{
    [Theory]
    [InlineData("{}", "event: next\ndata: {}\n\n")]
    [InlineData("{\"a\":\n1}", "event: next\ndata: {\"a\":\ndata: 1}\n\n")]
    [InlineData("{\"a\":\r\n1}", "event: next\ndata: {\"a\":\ndata: \ndata: 1}\n\n")]
    [InlineData("{\"名\":\"市\"}", "event: next\ndata: {\"名\":\"市\"}\n\n")]
    public async Task A_line_end_inside_a_response_does_not_end_its_line(string response, string written)
    {
        using var stream = new MemoryStream();

        await new EventStreamWriter(PipeWriter.Create(stream)).NextAsync(Encoding.UTF8.GetBytes(response), null, TestContext.Current.CancellationToken);

        Assert.Equal(written, Encoding.UTF8.GetString(stream.ToArray()));
    }
}
