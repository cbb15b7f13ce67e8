using System.Text.Json.Nodes;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Editions;

public sealed class SealedFileTests : IDisposable
{
    private readonly TestPublisher publisher = new();

    public void Dispose() => publisher.Dispose();

    [Theory]
    [InlineData("quality.json", "{")]
    [InlineData("quality.json", "[]")]
    [InlineData("quality.json", "{}")]
    [InlineData("card.json", "[]")]
    [InlineData("card.json", null)]
    [InlineData("SHA256SUMS", "")]
    [InlineData("SHA256SUMS", "garbage\n")]
    [InlineData("SHA256SUMS", "0000000000000000000000000000000000000000000000000000000000000000  other.csv\n")]
    [InlineData("partner-cities.csv", null)]
    public async Task A_run_over_a_damaged_version_does_not_begin_and_says_how_to_mend_it(string name, string? content)
    {
        await publisher.RunAsync();
        Damage(name, content);
        publisher.Rename("波特蘭市");
        var before = publisher.Listing();

        var problem = await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync());

        Assert.Equal(PublisherError.SealedFileDamaged, problem.Error);
        Assert.Equal(Sentence(name), problem.Message);
        Assert.Equal(before, publisher.Listing());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"sealedOn":null}""")]
    [InlineData(null)]
    public async Task A_dataset_whose_version_is_damaged_fails_with_its_pages_and_the_others_go_out(string? content)
    {
        await publisher.RunAsync();
        Damage(VersionFile.Name, content);
        publisher.Rename("波特蘭市");
        publisher.EditCard("indicators", card => card["titleEn"] = "Indicators by another name");

        var report = await publisher.RunAsync();

        Assert.Equal(
            [("dataset", "partner-cities"), ("page", "partner-cities"), ("site", "pages")],
            report.Results.Where(result => result.Outcome == PublicationOutcome.Failed).Select(result => (result.Kind, result.Slug)));
        Assert.All(report.Results.Where(result => result.Outcome == PublicationOutcome.Failed), failure => Assert.Equal(Sentence(VersionFile.Name), failure.Reason));
        Assert.Equal(PublicationOutcome.Published, report.Results.Single(result => result.Slug == "indicators").Outcome);
    }

    [Fact]
    public async Task A_version_that_names_itself_as_the_one_before_is_damaged()
    {
        await publisher.RunAsync();
        var folder = Path.GetFileName(Folder);
        var version = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, VersionFile.Name), TestContext.Current.CancellationToken))!;
        version["former"] = folder;
        Damage(VersionFile.Name, version.ToJsonString());

        var problem = Assert.Throws<PublisherException>(() => new DatasetHistory(publisher.Paths).Of(folder));

        Assert.Equal(Sentence(VersionFile.Name), problem.Message);
    }

    /// <summary>Of the dataset that is damaged, in the first edition.</summary>
    private string Folder => publisher.Paths.SealedFolder(new EditionStore(publisher.Paths).Read(1).Find("dataset", "partner-cities")!);

    /// <param name="content">Null to delete the file.</param>
    private void Damage(string name, string? content)
    {
        var path = Path.Combine(Folder, name);
        File.Delete(path);
        if (content is not null)
        {
            File.WriteAllText(path, content);
        }
    }

    private string Sentence(string name) =>
        $"The sealed file \"{Path.Combine(Folder, name)}\" is missing or damaged; run \"opengov verify {publisher.Paths.Root}\" and bring its folder back from a backup.";
}
