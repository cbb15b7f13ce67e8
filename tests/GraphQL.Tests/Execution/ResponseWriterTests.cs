using System.Text;
using OpenGov.GraphQL.Execution;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class ResponseWriterTests
{
    [Fact]
    public void Only_what_JSON_demands_is_escaped()
    {
        using var writer = new ResponseWriter();

        writer.String("字 \"a\\b\" \n\t\r\b\f\u0001\u001f/<>😀");

        Assert.Equal("\"字 \\\"a\\\\b\\\" \\n\\t\\r\\b\\f\\u0001\\u001f/<>😀\"", Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Fact]
    public void Text_longer_than_the_buffer_is_written_whole()
    {
        using var writer = new ResponseWriter();
        var text = new string('字', 10_000);

        writer.String(text);

        Assert.Equal($"\"{text}\"", Encoding.UTF8.GetString(writer.Written.Span));
    }

    [Fact]
    public async Task The_first_bytes_are_announced_once()
    {
        using var destination = new MemoryStream();
        var lengths = new List<long>();
        using var writer = new ResponseWriter(destination) { OnLeaving = () => lengths.Add(destination.Length) };

        writer.Null();
        Assert.False(writer.HasLeft);
        await writer.FlushAsync(TestContext.Current.CancellationToken);
        writer.Boolean(true);
        await writer.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal([0], lengths);
        Assert.Equal("nulltrue", Encoding.UTF8.GetString(destination.ToArray()));
    }

    [Fact]
    public async Task Nothing_is_taken_back_once_bytes_have_left()
    {
        using var destination = new MemoryStream();
        using var writer = new ResponseWriter(destination);
        writer.Null();
        writer.Clear();
        writer.Boolean(false);
        await writer.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Bytes have left already.", Assert.Throws<InvalidOperationException>(writer.Clear).Message);
        Assert.Equal("false", Encoding.UTF8.GetString(destination.ToArray()));
    }

    [Fact]
    public async Task Full_buffers_leave_between_rows_and_others_stay()
    {
        using var destination = new MemoryStream();
        using var writer = new ResponseWriter(destination);

        writer.Raw(new byte[1000]);
        await writer.FlushIfFullAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, destination.Length);

        writer.Raw(new byte[60_000]);
        await writer.FlushIfFullAsync(TestContext.Current.CancellationToken);
        Assert.Equal(61_000, destination.Length);
    }
}
