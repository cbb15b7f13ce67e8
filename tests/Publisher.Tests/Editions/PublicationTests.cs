using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Editions;

public sealed class PublicationTests : IDisposable
{
    private readonly TestPublisher publisher = new();

    public void Dispose() => publisher.Dispose();

    [Fact]
    public async Task The_first_run_publishes_everything_and_it_verifies()
    {
        var report = await publisher.RunAsync();
        Assert.True(report.IsNew);
        Assert.Equal(1, report.Edition);
        Assert.Equal(
            ["indicators", "partner-cities", "gazette", "catalogue", "pages"],
            report.Results.Where(result => result.Outcome == PublicationOutcome.Published).Select(result => result.Slug));
        Assert.Contains("波特蘭", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Fact]
    public async Task A_run_that_finds_no_change_touches_nothing()
    {
        await publisher.RunAsync();
        var before = publisher.Listing();
        var writes = publisher.Ledger.Writes;
        publisher.Clock.Advance(TimeSpan.FromDays(1));
        var report = await publisher.RunAsync();
        Assert.False(report.IsNew);
        Assert.Equal(1, report.Edition);
        Assert.All(report.Results, result => Assert.Equal(PublicationOutcome.Unchanged, result.Outcome));
        Assert.Equal(before, publisher.Listing());
        Assert.Equal(writes, publisher.Ledger.Writes);
    }

    [Fact]
    public async Task Nothing_is_read_again_when_none_of_its_types_moved()
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
        Assert.Equal(1, publisher.Data["figures"].Readings);
    }

    [Fact]
    public async Task Rows_that_moved_and_came_back_make_no_edition_and_leave_no_file()
    {
        await publisher.RunAsync();
        var before = Directory.EnumerateFileSystemEntries(publisher.Paths.Root, "*", SearchOption.AllDirectories).Order().ToList();
        publisher.Journal.Move("PartnerCity");
        var report = await publisher.RunAsync();
        Assert.False(report.IsNew);
        Assert.Equal(2, publisher.Data["partnerCities"].Readings);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(publisher.Paths.Root, "*", SearchOption.AllDirectories).Order());
    }

    [Fact]
    public async Task A_change_moves_the_stable_address_and_leaves_the_immutable_one()
    {
        await publisher.RunAsync();
        var former = publisher.Newest().Find("dataset", "partner-cities")!;
        var untouched = publisher.Newest().Find("dataset", "indicators");
        publisher.Clock.Advance(TimeSpan.FromDays(3));
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
        Assert.Contains("波特蘭市", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        Assert.DoesNotContain("波特蘭市", publisher.Shown($"versions/{former.Folder}/partner-cities.csv"));
        var now = publisher.Newest().Find("dataset", "partner-cities")!;
        Assert.Equal(former.PublishedOn, now.PublishedOn);
        Assert.Equal(former.ModifiedOn.AddDays(3), now.ModifiedOn);
        Assert.Equal(untouched! with { JournalSequence = 3 }, publisher.Newest().Find("dataset", "indicators"));
    }

    [Fact]
    public async Task The_catalogue_lists_the_datasets_of_its_own_edition()
    {
        await publisher.RunAsync();
        publisher.Clock.Advance(TimeSpan.FromDays(3));
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
        var rows = CsvReading.Read(publisher.Shown("datasets/catalogue/catalogue.csv"));
        Assert.Equal(["indicators", "partner-cities"], rows.Select(row => row["slug"]));
        Assert.Equal(["2026-11-20", "2026-11-23"], rows.Select(row => row["modifiedOn"]));
        Assert.Contains(rows[1]["csvSha256"] + "  partner-cities.csv", publisher.Shown("datasets/partner-cities/SHA256SUMS"));
        Assert.Equal(["catalogue", "indicators", "partner-cities"], publisher.Ledger.Datasets.Select(dataset => dataset.Slug));
    }

    [Fact]
    public async Task The_catalogue_tells_how_large_all_data_is_and_which_checks_it_passed()
    {
        await publisher.RunAsync();
        var cities = CsvReading.Read(publisher.Shown("datasets/catalogue/catalogue.csv"))[1];
        string[] data =
        [
            "partner-cities.csv", "partner-cities-citations.csv", "partner-cities-spreadsheet.csv", "partner-cities.json", "partner-cities.ndjson",
        ];
        var folder = publisher.Paths.SealedFolder(publisher.Newest().Find("dataset", "partner-cities")!);
        Assert.Equal($"{data.Sum(file => new FileInfo(Path.Combine(folder, file)).Length)}", cities["dataBytes"]);
        Assert.Equal(
            "linkable、downloadable、structure、encoding_match、desc_match、csv、schema_valid、types_true、ids_unique_and_stable、no_empty_column、rows_in_band",
            cities["passedChecks"]);
    }

    [Fact]
    public async Task A_dataset_that_fails_keeps_its_former_version_and_the_others_go_out()
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        publisher.Journal.Move("Figure");
        publisher.Data["figures"].Failure = new IOException("The disk is gone.");
        var report = await publisher.RunAsync();
        var failure = Assert.Single(report.Results, result => result.Outcome == PublicationOutcome.Failed);
        Assert.Equal(("indicators", "The disk is gone."), (failure.Slug, failure.Reason));
        Assert.True(report.HasFailed);
        Assert.Contains("-12.5", publisher.Shown("datasets/indicators/indicators.csv"));
        Assert.Contains("波特蘭市", publisher.Shown("datasets/partner-cities/partner-cities.csv"));

        publisher.Data["figures"].Failure = null;
        await publisher.RunAsync();
        Assert.Equal(3, publisher.Data["figures"].Readings);
    }

    [Fact]
    public async Task A_dataset_without_rows_is_not_published_and_losing_all_rows_is_a_failure()
    {
        publisher.Data["figures"] = new CannedResult(Canned.FigureShape);
        var first = await publisher.RunAsync();
        Assert.Equal(PublicationOutcome.Empty, first.Results.Single(result => result.Slug == "indicators").Outcome);
        Assert.Equal(["SHA256SUMS", "en.html", "en.html.br", "en.html.gz", "index.html", "index.html.br", "index.html.gz", "updates.atom"], publisher.Names("datasets/indicators"));

        publisher.Data["partnerCities"] = new CannedResult(Canned.PartnerCityShape);
        publisher.Journal.Move("PartnerCity");
        var second = await publisher.RunAsync();
        Assert.StartsWith(
            "It had 2 rows and now has none", Assert.Single(second.Results, result => result.Outcome == PublicationOutcome.Failed).Reason);
        Assert.Contains("波特蘭", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_writes_nothing()
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        var before = publisher.Listing();
        var writes = publisher.Ledger.Writes;
        var report = await publisher.RunAsync(new PublishOptions { DryRun = true });
        Assert.Equal(["partner-cities"], report.Results.Where(result => result.Outcome == PublicationOutcome.Published).Select(result => result.Slug));
        Assert.False(report.IsNew);
        Assert.Equal(before, publisher.Listing());
        Assert.Equal(writes, publisher.Ledger.Writes);
    }

    [Fact]
    public async Task A_dry_run_in_an_empty_folder_makes_nothing()
    {
        var before = publisher.Listing();
        await publisher.RunAsync(new PublishOptions { DryRun = true });
        Assert.Equal(before, publisher.Listing());
    }

    [Fact]
    public async Task A_version_tells_which_rows_it_does_not_share_with_the_one_before()
    {
        await publisher.RunAsync();
        var former = publisher.Newest().Find("dataset", "partner-cities")!;
        Assert.Equal(
            "change,id,columns\r\nadded,PartnerCity-0000000000000001,\r\nadded,PartnerCity-0000000000000002,\r\n",
            publisher.Shown("datasets/partner-cities/changes.csv"));
        publisher.Clock.Advance(TimeSpan.FromDays(3));
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
        Assert.Equal("change,id,columns\r\nchanged,PartnerCity-0000000000000001,nameZh\r\n", publisher.Shown("datasets/partner-cities/changes.csv"));
        Assert.Equal(
            [publisher.Newest().Find("dataset", "partner-cities")!.Folder, former.Folder],
            new DatasetHistory(publisher.Paths).Of(publisher.Newest().Find("dataset", "partner-cities")!.Folder).Select(version => version.Folder));
        Assert.Matches("^dataset-partner-cities-2026-11-20-[0-9a-f]{8}$", former.Folder);
    }

    [Fact]
    public async Task A_new_card_makes_a_version_and_does_not_move_the_day_of_modification()
    {
        await publisher.RunAsync();
        publisher.Clock.Advance(TimeSpan.FromDays(3));
        publisher.EditCard("partner-cities", card => card["titleEn"] = "Friends of the city");
        await publisher.RunAsync();
        var now = publisher.Newest().Find("dataset", "partner-cities")!;
        Assert.StartsWith("dataset-partner-cities-2026-11-23-", now.Folder);
        Assert.Equal(new DateOnly(2026, 11, 20), now.ModifiedOn);
        Assert.Equal("change,id,columns\r\n", publisher.Shown("datasets/partner-cities/changes.csv"));
        Assert.Contains("Friends of the city", publisher.Shown("datasets/partner-cities/en.html"));
    }

    [Fact]
    public async Task Columns_change_only_when_a_notice_is_in_effect()
    {
        await publisher.RunAsync();
        publisher.Data["partnerCities"] = new CannedResult(
            Shape.Of("partnerCities", "PartnerCity", ["id", "nameZh", "nameEn", "country.code", "country.nameZh", "since"], Shape.Of("citations", "Citation", ["section", "note", "source.titleZh"])),
            new CannedRow(["PartnerCity-0000000000000001", "波特蘭", "Portland", "US", "美國", "1988"], [new CannedRow(["肆", null, "112年度施政績效成果報告"])]));
        publisher.Journal.Move("PartnerCity");
        var refused = Assert.Single((await publisher.RunAsync()).Results, result => result.Outcome == PublicationOutcome.Failed);
        Assert.Equal(
            "The columns of \"partner-cities\" have changed without notice: \"relation\" is gone, \"relationLabelZh\" is gone. Announce it in the card's "
            + "\"columnChanges\", at least 14 days before it takes effect, and keep the columns until then.",
            refused.Reason);
        Assert.Contains("SISTER_CITY", publisher.Shown("datasets/partner-cities/partner-cities.csv"));

        publisher.EditCard("partner-cities", card => card["columnChanges"] = new JsonArray(new JsonObject
        {
            ["announced"] = "2026-11-20",
            ["effective"] = "2026-12-04",
            ["removed"] = new JsonArray("relation", "relationLabelZh"),
            ["noteZh"] = "改列於他處。",
            ["noteEn"] = "Moved.",
        }));
        Assert.True((await publisher.RunAsync()).HasFailed);
        publisher.Clock.Advance(TimeSpan.FromDays(14));
        Assert.False((await publisher.RunAsync()).HasFailed);
        Assert.DoesNotContain("SISTER_CITY", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
    }

    [Fact]
    public async Task A_dataset_that_fails_a_check_keeps_its_former_version()
    {
        await publisher.RunAsync();
        publisher.Data["partnerCities"] = new CannedResult(
            Canned.PartnerCityShape, Canned.City(1, "波特蘭"), Canned.City(1, "波特蘭"));
        publisher.Journal.Move("PartnerCity");
        var failure = Assert.Single((await publisher.RunAsync()).Results, result => result.Outcome == PublicationOutcome.Failed);
        Assert.Equal(["partner-cities"], publisher.Publication().HeldBack);
        Assert.Equal("It fails the check \"ids_unique_and_stable\": Two rows have the id \"PartnerCity-0000000000000001\".", failure.Reason);
        Assert.Contains("八王子", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
    }

    [Fact]
    public async Task What_was_held_back_is_forgotten_when_it_goes_out()
    {
        await publisher.RunAsync();
        Assert.Empty(publisher.Publication().HeldBack);
        publisher.Data["figures"].Failure = new IOException("The disk is gone.");
        publisher.Journal.Move("Figure");
        await publisher.RunAsync();
        Assert.Equal(["indicators"], publisher.Publication().HeldBack);
        publisher.Data["figures"].Failure = null;
        await publisher.RunAsync();
        Assert.Empty(publisher.Publication().HeldBack);
    }

    [Fact]
    public async Task A_clock_set_back_breaks_neither_the_chain_nor_an_address()
    {
        await publisher.RunAsync();
        var former = publisher.Newest().Find("dataset", "partner-cities")!;
        publisher.Clock = new TestClock("2025-10-20T03:00:00+08:00");
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
        Assert.Equal(2, publisher.Newest().Number);
        Assert.Contains("波特蘭市", publisher.Shown("datasets/partner-cities/partner-cities.csv"));
        Assert.DoesNotContain("波特蘭市", publisher.Shown($"versions/{former.Folder}/partner-cities.csv"));
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Fact]
    public async Task A_page_goes_stale_with_the_days_though_its_data_does_not_move()
    {
        publisher.EditCard("partner-cities", card =>
        {
            card["frequency"] = "weekly";
            card.Remove("temporal");
        });
        await publisher.RunAsync();
        publisher.Clock.Advance(TimeSpan.FromDays(10));
        Assert.False((await publisher.RunAsync()).IsNew);
        publisher.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await publisher.RunAsync()).IsNew);
        Assert.Contains("class=\"failed\"", publisher.Shown("datasets/partner-cities/index.html"));
    }

    [Fact]
    public async Task Every_published_file_has_compressed_copies_of_the_same_bytes()
    {
        await publisher.RunAsync();
        var files = Directory.EnumerateFiles(publisher.Paths.Sealed, "*", SearchOption.AllDirectories).Where(file => !CompressedCopies.Is(file) && new FileInfo(file).Length >= 1024).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files.Where(file => Path.GetFileName(file) != "SHA256SUMS"))
        {
            await using var gzip = new GZipStream(File.OpenRead(file + ".gz"), CompressionMode.Decompress);
            await using var brotli = new BrotliStream(File.OpenRead(file + ".br"), CompressionMode.Decompress);
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), await BytesAsync(gzip));
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), await BytesAsync(brotli));
        }

        static async Task<byte[]> BytesAsync(Stream stream)
        {
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            return bytes.ToArray();
        }
    }

    [Fact]
    public async Task A_new_public_address_makes_an_edition()
    {
        await publisher.RunAsync();
        publisher.PublicUrl = new Uri("https://data.example.org/open/");
        var report = await publisher.RunAsync();
        Assert.True(report.IsNew);
        Assert.Equal("https://data.example.org/open", publisher.Newest().PublicUrl);
        Assert.Contains("https://data.example.org/open/gazette/feed.atom", publisher.Shown("gazette/feed.atom"));
    }

    [Fact]
    public async Task A_restored_database_is_refused_until_an_operator_says_so()
    {
        publisher.Journal.Move("PartnerCity");
        await publisher.RunAsync();
        publisher.Journal.CutTo(1);
        var older = await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync());
        Assert.Equal(PublisherError.DatabaseRestored, older.Error);
        Assert.Equal(
            "Nothing was published: the database's journal ends at entry 1, but edition 1 was made at entry 3. The database was restored from an older backup, or rebuilt. Compare it with the newest edition, enter again what is missing, and then publish once with --after-restore.",
            older.Message);

        var report = await publisher.RunAsync(new PublishOptions { AfterRestore = true });
        Assert.True(report.IsNew);
        Assert.True(publisher.Newest().AfterRestore);
        Assert.False((await publisher.RunAsync()).IsNew);
    }

    [Fact]
    public async Task A_rebuilt_database_with_a_longer_journal_is_refused_too()
    {
        await publisher.RunAsync();
        publisher.Journal.Salt = "another";
        publisher.Journal.Move("PartnerCity");
        var problem = await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync());
        Assert.StartsWith("Nothing was published: entry 2 of the database's journal is not the one that edition 1 was made at.", problem.Message);
    }

    [Fact]
    public async Task Two_publishers_do_not_work_in_one_folder()
    {
        using var held = PublisherLock.Take(publisher.Paths);
        var problem = await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync());
        Assert.Equal(PublisherError.Busy, problem.Error);
        Assert.Equal($"Another publisher is at work in \"{publisher.DataFolder}\"; wait until it has ended.", problem.Message);
    }

    [Fact]
    public async Task The_private_key_is_for_its_owner_only_and_is_not_replaced_when_lost()
    {
        await publisher.RunAsync();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(publisher.Paths.PrivateKey));
        }

        File.Delete(publisher.Paths.PrivateKey);
        Assert.Equal(PublisherError.SigningKeyMissing, (await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync())).Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")]
    public async Task A_damaged_key_stops_publication(string damaged)
    {
        await publisher.RunAsync();
        await File.WriteAllTextAsync(publisher.Paths.PrivateKey, damaged, TestContext.Current.CancellationToken);

        var problem = await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync());

        Assert.Equal(PublisherError.SigningKeyMissing, problem.Error);
        Assert.Equal($"The file \"{publisher.Paths.PrivateKey}\" holds no private key in PEM; bring the key back from the backup.", problem.Message);
    }

    [Fact]
    public async Task A_public_key_in_place_of_the_private_one_is_refused_before_anything_is_read()
    {
        await publisher.RunAsync();
        File.Copy(publisher.Paths.PublicKey, publisher.Paths.PrivateKey, overwrite: true);
        publisher.Rename("波特蘭市");

        var problem = await Assert.ThrowsAsync<PublisherException>(() => publisher.RunAsync());

        Assert.Equal($"The file \"{publisher.Paths.PrivateKey}\" holds no private key in PEM; bring the key back from the backup.", problem.Message);
        Assert.Equal(0, publisher.Data["partnerCities"].Readings);
    }

    [Fact]
    public async Task The_ledger_is_put_right_from_the_newest_manifest()
    {
        await publisher.RunAsync();
        var right = publisher.Ledger.Datasets;
        publisher.Ledger.Datasets = [right[0] with { Rows = 99 }];
        publisher.Ledger.Editions.Clear();
        var report = await publisher.RunAsync();
        Assert.False(report.IsNew);
        Assert.Equal(right, publisher.Ledger.Datasets);
        Assert.Equal([1], publisher.Ledger.Editions.Keys);
    }

    [Fact]
    public async Task Rows_that_an_upgrade_left_without_size_and_checks_get_them_and_nothing_is_published()
    {
        await publisher.RunAsync();
        var right = publisher.Ledger.Datasets;
        publisher.Ledger.Datasets = [.. right.Select(dataset => dataset with { DataBytes = 0, PassedChecks = "" })];
        Assert.False((await publisher.RunAsync()).IsNew);
        Assert.Equal(right, publisher.Ledger.Datasets);
    }

    [Fact]
    public async Task A_version_that_an_older_program_sealed_ungraded_has_passed_no_check()
    {
        await publisher.RunAsync();
        var folder = publisher.Paths.SealedFolder(publisher.Newest().Find("dataset", "partner-cities")!);
        foreach (var file in Directory.EnumerateFiles(folder, "quality.json*"))
        {
            File.Delete(file);
        }

        var sums = Path.Combine(folder, "SHA256SUMS");
        File.WriteAllLines(sums, [.. File.ReadAllLines(sums).Where(line => !line.Contains("quality.json"))]);

        // Its page is rendered anew, too: without grades.
        publisher.PublicUrl = new Uri("https://opendata.example.tw/");
        var report = await publisher.RunAsync();
        Assert.False(report.HasFailed);
        Assert.Equal("", publisher.Ledger.Datasets.Single(dataset => dataset.Slug == "partner-cities").PassedChecks);
        Assert.DoesNotContain("linkable", publisher.Shown("datasets/partner-cities/index.html"));
        Assert.Contains("linkable", publisher.Shown("datasets/indicators/index.html"));
    }

    [Fact]
    public async Task A_manifest_is_canonical_and_names_its_predecessor()
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
        var second = await File.ReadAllBytesAsync(publisher.Paths.Manifest(2), TestContext.Current.CancellationToken);
        Assert.Equal(new EditionStore(publisher.Paths).Sha256Of(1), ManifestFile.Read(second).Predecessor);
        using var document = JsonDocument.Parse(second);
        var names = document.RootElement.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }
}
