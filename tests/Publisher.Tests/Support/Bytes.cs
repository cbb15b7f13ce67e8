using System.Text;
using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Runs one writer over a canned result.</summary>
internal static class Bytes
{
    public static async Task<string> WrittenAsync(CannedResult result, Func<Stream, IResultSink> create)
    {
        using var output = new MemoryStream();
        await result.ReadAsync([create(output)], CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
