namespace OpenGov.EndToEnd.Tests;

public sealed class KillTests(FilledFolder filled)
{
    private const int Kills = 20;

    [Fact]
    public async Task A_publication_killed_at_any_moment_leaves_an_edition_whole_and_the_next_one_recovers()
    {
        using var changed = filled.Copy();
        await Change.RenameACityAsync(changed, "改名市");
        var steps = await CountAsync(changed);
        Assert.True(steps > 40, $"The publication showed only {steps} steps.");

        var killed = 0;
        await Parallel.ForAsync(0, Kills, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (kill, _) =>
        {
            if (await KillAsync(changed, 1 + (kill * steps / Kills)))
            {
                Interlocked.Increment(ref killed);
            }
        });

        // The last ones may come too late, when the program has nothing left to do but end.
        Assert.True(killed >= Kills / 2, $"Only {killed} of {Kills} publications were killed before they had ended.");
    }

    private static async Task<int> CountAsync(DataFolder changed)
    {
        using var data = changed.Copy();
        using var steps = new FileSteps(data.Path);
        (await data.RunAsync("publish")).Succeeded();
        Assert.Equal(2, data.CurrentEdition);
        return steps.Count;
    }

    /// <returns>False when the publication had ended before.</returns>
    private static async Task<bool> KillAsync(DataFolder changed, int step)
    {
        using var data = changed.Copy();
        FinishedProgram ended;
        await using (var publication = ChildProgram.Start(data.Beside, "publish", "--data", data.Path))
        {
            using var steps = new FileSteps(data.Path, step, publication.Kill);
            ended = await publication.WaitAsync();
        }

        Assert.Contains(data.CurrentEdition, (int[])[1, 2]);
        (await ChildProgram.RunAsync("verify", data.Current)).Succeeded();

        (await data.RunAsync("publish")).Succeeded();

        Assert.Equal(2, data.CurrentEdition);
        Assert.Contains("改名市", File.ReadAllText(Path.Combine(data.Current, "datasets", "partner-cities", "partner-cities.csv")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(data.Editions, "staging")));
        (await ChildProgram.RunAsync("verify", data.Path)).Succeeded();
        return ended.ExitCode == FinishedProgram.Killed;
    }
}
