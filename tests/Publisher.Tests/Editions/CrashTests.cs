using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Editions;

public sealed class CrashTests
{
    [Fact]
    public async Task Power_lost_at_any_step_of_the_first_run_leaves_nothing_broken()
    {
        var steps = 0;
        for (; await CrashAsync(steps, _ => Task.CompletedTask); steps++)
        {
            Assert.InRange(steps, 0, 1000);
        }

        Assert.True(steps > 50, $"The run has only {steps} steps.");
    }

    [Fact]
    public async Task Power_lost_at_any_step_of_a_later_run_leaves_readers_one_edition_or_the_other()
    {
        var steps = 0;
        for (; await CrashAsync(steps, PublishFirstAsync); steps++)
        {
            Assert.InRange(steps, 0, 1000);
        }

        Assert.True(steps > 30, $"The run has only {steps} steps.");
    }

    [Fact]
    public async Task Power_lost_at_any_step_of_the_recovery_is_recovered_from()
    {
        var steps = 0;
        for (; await CrashAsync(steps, CrashAfterManifestAsync); steps++)
        {
            Assert.InRange(steps, 0, 1000);
        }

        Assert.True(steps > 10, $"The run has only {steps} steps.");
    }

    private static async Task PublishFirstAsync(TestPublisher publisher)
    {
        await publisher.RunAsync(disk: new CrashingDisk());
        publisher.Rename("波特蘭市");
    }

    /// <summary>Dies when the second edition is recorded and not yet shown.</summary>
    private static async Task CrashAfterManifestAsync(TestPublisher publisher)
    {
        await PublishFirstAsync(publisher);
        Assert.False(await TryAsync(publisher, new CrashingDisk { DiesAfterRenameTo = publisher.Paths.Manifest(2) }));
        Assert.Equal(1, new EditionStore(publisher.Paths).Current());
        Assert.Equal([1, 2], new EditionStore(publisher.Paths).Numbers());
    }

    /// <returns>False when the run ended before it could crash.</returns>
    private static async Task<bool> CrashAsync(int steps, Func<TestPublisher, Task> before)
    {
        using var publisher = new TestPublisher();
        await before(publisher);
        var former = new EditionStore(publisher.Paths).Current();
        if (await TryAsync(publisher, new CrashingDisk(steps)))
        {
            return false;
        }

        // What readers see is whole, whichever edition it is.
        var shown = new EditionStore(publisher.Paths).Current();
        Assert.True(shown == former || shown == (former ?? 0) + 1, $"After {steps} steps readers see edition {shown}.");
        if (shown is not null)
        {
            Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
        }

        // The next run recovers, though the content has moved on: it shows the newest, and nothing of the dead run is left over.
        publisher.Rename("又改");
        await publisher.RunAsync(disk: new CrashingDisk());
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
        Assert.Contains("又改", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(publisher.Paths.Staging));
        var store = new EditionStore(publisher.Paths);
        var listed = store.Numbers().SelectMany(number => store.Read(number).Folders).Select(folder => folder.Folder).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(listed, Directory.EnumerateDirectories(publisher.Paths.Sealed).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(store.Numbers().Count * 2, Directory.EnumerateFiles(publisher.Paths.Manifests).Count());
        Assert.Equal(store.Numbers(), publisher.Ledger.Editions.Keys.Order());
        Assert.Equal(["catalogue", "indicators", "partner-cities"], publisher.Ledger.Datasets.Select(dataset => dataset.Slug));

        var settled = publisher.Listing();
        Assert.False((await publisher.RunAsync(disk: new CrashingDisk())).IsNew);
        Assert.Equal(settled, publisher.Listing());
        return true;
    }

    private static async Task<bool> TryAsync(TestPublisher publisher, CrashingDisk disk)
    {
        publisher.Ledger.BeforeWrite = disk.Step;
        try
        {
            await publisher.RunAsync(disk: disk);
        }
        catch (IOException) when (disk.HasCrashed)
        {
            return false;
        }
        finally
        {
            publisher.Ledger.BeforeWrite = () => { };
        }

        return !disk.HasCrashed;
    }
}
