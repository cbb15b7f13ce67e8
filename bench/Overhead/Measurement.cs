using System.Diagnostics;

namespace OpenGov.Overhead;

/// <summary>Times a call that ends on the thread that it began on.</summary>
internal static class Measurement
{
    private const int Rounds = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <param name="callsOfRound">Enough for some tenths of a second.</param>
    /// <returns>Of one call: microseconds, as the median of the rounds, and bytes allocated.</returns>
    public static async Task<(double Microseconds, long Bytes)> OfAsync(Func<ValueTask> call, int callsOfRound)
    {
        // Long enough for the runtime to compile the hot paths for good.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            await call();
        }

        var microseconds = new double[Rounds];
        var bytes = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < callsOfRound; i++)
            {
                await call();
            }

            microseconds[round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / callsOfRound;
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / callsOfRound;
        }

        Array.Sort(microseconds);
        return (microseconds[Rounds / 2], bytes);
    }
}
