using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Editions;

/// <summary>A backup that lacks files of editions: the publisher says what is missing and touches nothing, rather than go on without it.</summary>
public sealed class LostFilesTests : IAsyncLifetime
{
    private readonly TestPublisher publisher = new();

    /// <summary>Two editions.</summary>
    public async ValueTask InitializeAsync()
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        publisher.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public async Task A_lost_manifest_is_asked_for_also_after_a_crash(int lost, int named)
    {
        Lose(lost);
        Directory.CreateDirectory(Path.Combine(publisher.Paths.Staging, "left by a run that died"));

        await AssertRefusedAsync(named);
    }

    [Fact]
    public async Task Without_any_manifest_no_new_chain_begins_over_the_old_trees()
    {
        Lose(1);
        Lose(2);

        await AssertRefusedAsync(1);
    }

    /// <summary>The manifests and the database came from the backup of one moment, trees and sealed folders from a later one.</summary>
    [Fact]
    public async Task A_tree_of_an_edition_that_no_manifest_tells_of_is_not_shown_as_another()
    {
        Lose(2);
        publisher.Ledger.Editions.Remove(2);

        await AssertRefusedAsync(2);
    }

    [Fact]
    public async Task An_edition_that_only_the_database_knows_is_asked_for()
    {
        Lose(2);
        Directory.Delete(publisher.Paths.Tree(2), recursive: true);
        File.Delete(publisher.Paths.Current);
        File.CreateSymbolicLink(publisher.Paths.Current, "trees/1");

        await AssertRefusedAsync(2);
    }

    [Fact]
    public async Task Editions_that_were_moved_away_make_room_for_a_new_chain()
    {
        Directory.Delete(publisher.Paths.Root, recursive: true);

        Assert.Equal(1, (await publisher.RunAsync()).Edition);
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lost_folder_stops_an_edition_before_it_is_recorded(bool isRollback)
    {
        var lost = new EditionStore(publisher.Paths).Read(1).Folders.First(folder => folder.Slug == "partner-cities" && folder.Kind == (isRollback ? "dataset" : "page"));
        lost = isRollback ? lost : publisher.Newest().Find(lost.Kind, "indicators")!;
        var (place, away) = (publisher.Paths.SealedFolder(lost), Path.Combine(publisher.DataFolder, "away"));
        Directory.Move(place, away);
        publisher.Rename("又改");

        var refusal = await Assert.ThrowsAsync<PublisherException>(() => isRollback ? publisher.RollBackAsync(1) : publisher.RunAsync());
        Assert.Equal(
            $"The sealed file \"{place}/SHA256SUMS\" is missing or damaged; run \"opengov verify {publisher.Paths.Root}\" and bring its folder back from a backup.", refusal.Message);
        Assert.Equal([1, 2], new EditionStore(publisher.Paths).Numbers());

        Directory.Move(away, place);
        Assert.Equal(3, (isRollback ? await publisher.RollBackAsync(1) : await publisher.RunAsync()).Edition);
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Fact]
    public async Task A_copy_whose_links_became_folders_is_told()
    {
        File.Delete(publisher.Paths.Current);
        Directory.CreateDirectory(publisher.Paths.Current);

        var refusal = await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync());
        Assert.Equal($"\"{publisher.Paths.Current}\" is not the link that the publisher makes; move it away, and the next run makes the link.", refusal.Message);

        Directory.Delete(publisher.Paths.Current);
        await publisher.RunAsync();
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    private void Lose(int edition)
    {
        File.Delete(publisher.Paths.Manifest(edition));
        File.Delete(publisher.Paths.Signature(edition));
    }

    private async Task AssertRefusedAsync(int missing)
    {
        var before = publisher.Listing();
        foreach (var act in new[] { () => publisher.RunAsync(), () => publisher.RollBackAsync() })
        {
            var refusal = await Assert.ThrowsAsync<PublisherException>(act);
            Assert.Equal(PublisherError.EditionsIncomplete, refusal.Error);
            Assert.StartsWith(
                $"There were editions up to 2, but the manifest of edition {missing} is not in \"{publisher.Paths.Manifests}\". Bring the folder ", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, publisher.Listing());
    }
}
