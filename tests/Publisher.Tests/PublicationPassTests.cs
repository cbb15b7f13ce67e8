using System.Text.Json.Nodes;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests;

public sealed class PublicationPassTests : IDisposable
{
    private readonly TestPublisher publisher = new();

    public void Dispose() => publisher.Dispose();

    [Fact]
    public async Task A_dataset_whose_card_is_broken_fails_alone()
    {
        await publisher.RunAsync();
        await File.WriteAllTextAsync(Path.Combine(publisher.SchemaFolder, "datasets", "indicators.json"), "{}", TestContext.Current.CancellationToken);
        publisher.Rename("波特蘭市");
        var report = await publisher.RunAsync();
        Assert.Equal("indicators.json: \"titleZh\" is missing; add it.", Assert.Single(report.Results, result => result.Outcome == PublicationOutcome.Failed).Reason);
        Assert.Contains("-12.5", publisher.Shown("datasets/indicators/indicators.csv"));
    }

    [Fact]
    public async Task A_run_for_one_name_leaves_the_others_as_they_are()
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        publisher.Journal.Move("Figure");
        var report = await publisher.RunAsync(new PublishOptions { Names = ["partner-cities"] });
        Assert.Equal(1, publisher.Data["figures"].Readings);
        Assert.Contains("波特蘭市", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        Assert.Contains("-12.5", publisher.Shown("datasets/indicators/indicators.csv"));
        Assert.False(report.HasFailed);
    }

    [Theory]
    [InlineData("partner-cites", "There is no dataset \"partner-cites\". Did you mean \"partner-cities\"?")]
    [InlineData("Gazette", "There is no dataset \"Gazette\". Did you mean \"gazette\"?")]
    [InlineData("", "There is no dataset \"\".")]
    public async Task A_run_for_an_unknown_name_publishes_nothing_and_says_what_was_meant(string name, string sentence)
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        var (listing, readings) = (publisher.Listing(), publisher.Data["partnerCities"].Readings);

        var problem = await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync(new PublishOptions { Names = ["partner-cities", name] }));

        Assert.Equal(PublisherError.NameUnknown, problem.Error);
        Assert.Equal(
            $"{sentence} Nothing was published. Correct the name, or give none to publish everything; allowed are catalogue, indicators, partner-cities, gazette.",
            problem.Message);
        Assert.Equal(listing, publisher.Listing());
        Assert.Equal(readings, publisher.Data["partnerCities"].Readings);
    }

    [Fact]
    public async Task A_first_run_for_an_unknown_name_makes_no_data_folder()
    {
        await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync(new PublishOptions { Names = ["no-such"] }));
        Assert.False(Directory.Exists(publisher.DataFolder));
    }

    [Fact]
    public async Task A_name_whose_contract_is_gone_is_known_by_its_version()
    {
        await publisher.RunAsync();
        File.Delete(Path.Combine(publisher.SchemaFolder, "datasets", "indicators.json"));
        File.Delete(Path.Combine(publisher.SchemaFolder, "datasets", "indicators.graphql"));
        var report = await publisher.RunAsync(new PublishOptions { Names = ["indicators"] });
        Assert.StartsWith("Its query and card are gone", report.Results.Single(result => result.Slug == "indicators").Reason);
    }

    [Fact]
    public async Task A_dataset_does_not_vanish_with_its_contract()
    {
        await publisher.RunAsync();
        File.Delete(Path.Combine(publisher.SchemaFolder, "datasets", "indicators.json"));
        File.Delete(Path.Combine(publisher.SchemaFolder, "datasets", "indicators.graphql"));
        publisher.Rename("波特蘭市");
        var report = await publisher.RunAsync();
        Assert.Equal(
            "Its query and card are gone, so its former version stays. Bring them back; to end the dataset, give its card a \"withdrawn\" with the reason.",
            Assert.Single(report.Results, result => result.Outcome == PublicationOutcome.Failed).Reason);
        Assert.Contains("-12.5", publisher.Shown("datasets/indicators/indicators.csv"));
        Assert.Contains("datasets/indicators/index.html", publisher.Shown("index.html"));
    }

    [Fact]
    public async Task A_withdrawn_dataset_leaves_a_page_with_the_reason_and_its_versions()
    {
        await publisher.RunAsync();
        var former = publisher.Newest().Find("dataset", "indicators")!;
        Withdraw("indicators");
        var report = await publisher.RunAsync();
        Assert.Equal(PublicationOutcome.Withdrawn, report.Results.Single(result => result.Slug == "indicators").Outcome);
        Assert.False(File.Exists(Path.Combine(publisher.Paths.Current, "datasets/indicators/indicators.csv")));
        Assert.Contains("併入其他資料集。", publisher.Shown("datasets/indicators/index.html"));
        Assert.Contains($"../../versions/{former.Folder}/indicators.csv", publisher.Shown("datasets/indicators/index.html"));
        Assert.Contains("-12.5", publisher.Shown($"versions/{former.Folder}/indicators.csv"));
        Assert.DoesNotContain(publisher.Ledger.Datasets, dataset => dataset.Slug == "indicators");
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
        Assert.False((await publisher.RunAsync()).IsNew);
    }

    [Fact]
    public async Task A_withdrawal_that_is_taken_back_brings_the_files_back()
    {
        await publisher.RunAsync();
        Withdraw("indicators");
        await publisher.RunAsync();
        publisher.EditCard("indicators", card => card.Remove("withdrawn"));
        Assert.True((await publisher.RunAsync()).IsNew);
        Assert.Contains("-12.5", publisher.Shown("datasets/indicators/indicators.csv"));
        Assert.Contains(publisher.Ledger.Datasets, dataset => dataset.Slug == "indicators");
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Fact]
    public async Task A_run_for_one_name_withdraws_no_other()
    {
        await publisher.RunAsync();
        Withdraw("indicators");
        publisher.Rename("波特蘭市");
        await publisher.RunAsync(new PublishOptions { Names = ["partner-cities"] });
        Assert.Contains("-12.5", publisher.Shown("datasets/indicators/indicators.csv"));
        Assert.DoesNotContain("併入其他資料集。", publisher.Shown("datasets/indicators/index.html"));
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Fact]
    public async Task A_first_run_for_one_name_has_a_page_for_every_dataset_that_its_front_page_lists()
    {
        await publisher.RunAsync(new PublishOptions { Names = ["partner-cities"] });
        Assert.Contains("datasets/indicators/index.html", publisher.Shown("index.html"));
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Fact]
    public async Task A_dataset_whose_card_is_broken_stays_in_the_catalogue_with_all_its_versions()
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
        await File.WriteAllTextAsync(Path.Combine(publisher.SchemaFolder, "datasets", "partner-cities.json"), "{}", TestContext.Current.CancellationToken);
        publisher.PublicUrl = new Uri("https://data.example.org/open/");
        var report = await publisher.RunAsync();
        Assert.Equal(["partner-cities"], report.Results.Where(result => result.Outcome == PublicationOutcome.Failed).Select(result => result.Slug));
        var folders = Directory.EnumerateDirectories(publisher.Paths.Sealed, "dataset-partner-cities-*").Select(Path.GetFileName).ToList();
        Assert.Equal(2, folders.Count);
        Assert.All(folders, folder => Assert.Contains($"https://data.example.org/open/versions/{folder}/partner-cities.csv", publisher.Shown("catalogue.jsonld")));
    }

    [Fact]
    public async Task What_is_held_back_is_described_as_its_former_version_describes_itself()
    {
        await publisher.RunAsync();
        publisher.EditCard("partner-cities", card =>
        {
            card["titleZh"] = "尚未公布之標題";
            card["rows"] = new JsonObject { ["atLeast"] = 500, ["atMost"] = 900 };
        });
        var report = await publisher.RunAsync();
        Assert.Equal(["partner-cities"], report.Results.Where(result => result.Outcome == PublicationOutcome.Failed).Select(result => result.Slug));
        Assert.False(report.IsNew);

        // Another dataset that goes out makes the pages that list them all anew.
        publisher.EditCard("indicators", card => card["titleZh"] = "已公布之標題");
        Assert.True((await publisher.RunAsync()).IsNew);
        Assert.Contains("已公布之標題", publisher.Shown("catalogue.jsonld"));
        foreach (var file in new[] { "index.html", "catalogue.jsonld", "national-portal/partner-cities.json", "datasets/partner-cities/index.html" })
        {
            Assert.DoesNotContain("尚未公布之標題", publisher.Shown(file));
        }
    }

    [Fact]
    public async Task A_column_that_is_gone_without_notice_stays_described_where_it_stays_published()
    {
        await publisher.RunAsync();
        publisher.Data["cities"] = new CannedResult(
            Shape.Of("cities", "PartnerCity", ["id", "nameZh", "nameEn"], Shape.Of("citations", "Citation", ["section", "note", "source.titleZh"])),
            new CannedRow(["PartnerCity-0000000000000001", "波特蘭", "Portland"], [new CannedRow(["肆", null, "112年度施政績效成果報告"])]));
        var query = Path.Combine(publisher.SchemaFolder, "datasets", "partner-cities.graphql");
        await File.WriteAllTextAsync(query, "{\n  cities { nodes { id } }\n}\n", TestContext.Current.CancellationToken);
        publisher.EditCard("indicators", card => card["titleZh"] = "已公布之標題");
        var report = await publisher.RunAsync();
        Assert.Equal(["partner-cities"], report.Results.Where(result => result.Outcome == PublicationOutcome.Failed).Select(result => result.Slug));
        Assert.True(report.IsNew);
        Assert.Contains("relation", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        Assert.Contains("relation", publisher.Shown("national-portal/partner-cities.json"));
    }

    [Fact]
    public async Task A_dataset_that_fails_before_its_first_version_is_listed_as_its_card_has_it()
    {
        publisher.Data["partnerCities"].Failure = new IOException("The disk is gone.");
        Assert.True((await publisher.RunAsync()).HasFailed);
        Assert.Contains("datasets/partner-cities/index.html", publisher.Shown("index.html"));
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Fact]
    public async Task A_mistake_of_the_program_is_told_as_such()
    {
        publisher.Data["figures"].Failure = new InvalidOperationException("Sequence contains no elements.");
        var failure = Assert.Single((await publisher.RunAsync()).Results, result => result.Outcome == PublicationOutcome.Failed);
        Assert.Equal("The program failed on it: Sequence contains no elements. Please report this InvalidOperationException.", failure.Reason);
    }

    [Fact]
    public async Task A_run_that_ends_on_a_full_disk_gives_back_the_room_that_it_took()
    {
        await publisher.RunAsync();
        var before = Entries();
        publisher.Rename("波特蘭市");
        await Assert.ThrowsAsync<IOException>(() => publisher.RunAsync(disk: new FullDisk(publisher.Paths.Signature(2))));
        Assert.Equal(before, Entries());

        IEnumerable<string> Entries() => Directory.EnumerateFileSystemEntries(publisher.Paths.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
    }

    private void Withdraw(string slug) => publisher.EditCard(slug, card => card["withdrawn"] = new JsonObject
    {
        ["on"] = "2026-11-20",
        ["reasonZh"] = "併入其他資料集。",
        ["reasonEn"] = "Merged into another dataset.",
    });
}
