using System.Diagnostics;

namespace OpenGov.EndToEnd.Tests.Support;

/// <summary>Waits for another process, which tells nobody when it is ready, by asking again and again.</summary>
internal static class Poll
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns when the condition holds; fails when the patience ends.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Pause);
        while (!condition())
        {
            Assert.True(waited.Elapsed < ChildProgram.Patience, $"What was waited for did not come within {ChildProgram.Patience}.");
            await timer.WaitForNextTickAsync();
        }
    }
}
