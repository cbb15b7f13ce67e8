using OpenGov.Data.Loading;
using OpenGov.Data.Writing;
using OpenGov.Domain.Gazette;
using OpenGov.Domain.International;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Loading;

/// <summary>What is exported can be imported, and says the same.</summary>
public sealed class RoundTripTests(LoadedRecord loaded) : IClassFixture<LoadedRecord>
{
    /// <summary>The types that have rows: those with a file in <c>record/</c>, and the days of the gazette.</summary>
    public static TheoryData<string> RecordTypeNames =>
    [
        .. RecordFiles.Find(RepositoryRoot.Combine("record"), DomainModel.Current, new LoadErrorList()).Select(file => file.Type.Name),
        nameof(GazetteDay),
    ];

    [Theory]
    [MemberData(nameof(RecordTypeNames))]
    public async Task Importing_what_was_exported_changes_nothing(string name)
    {
        var database = loaded.Database;
        var journal = await database.JournalAsync();
        var type = DomainModel.Current.Entity(name);
        var exported = await database.ExportAsync(type);

        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(exported));
        var report = await new CsvImporter(database.Store)
            .ImportAsync(type, "exported.csv", content, "someone", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(report.Errors);
        Assert.False(report.Changed);
        Assert.NotEqual(0, report.Types[0].Unchanged);
        Assert.Equal(journal, await database.JournalAsync());
    }

    [Fact]
    public async Task Whatever_a_text_holds_comes_back()
    {
        const string csv =
            "key,kind,titleZh,startsOn,endsOn,partnerCities,country,organisationZh,hostZh,placeZh,headcount,approximate,topics,citations\n"
            + "a,GIFT,\"a, \"\"b\"\"\nc\\d | e # f\",2023,,,,,,,,false,"
            + @"a\|b | \\ |  leading and trailing  | c # d = e,report-112#C:\\x\#y\|z#註 \\ 記 | report-112#二" + "\n"
            + "b,GIFT,𠮷,2023,,,,＝,,,-1,true,\uFFFD,\n";
        await using var database = await LoadingDatabase.OpenAsync();
        await database.ImportAsync<Source>("key,titleZh,kind,rocYear,startsOn,endsOn\nreport-112,報告,YEARLY_REPORT,112,2023-01-01,2023-12-31\n");

        Assert.Empty((await database.ImportAsync<Engagement>(csv)).Errors);

        Assert.Equal(csv, await database.ExportAsync<Engagement>());
        var row = (await database.FindAsync<Engagement>("a"))!;
        Assert.Equal("a, \"b\"\nc\\d | e # f", row["titleZh"]);
        Assert.Equal(["a|b", "\\", " leading and trailing ", "c # d = e"], (string[])row["topics"]!);
        var citations = Assert.Single(row.Components).Value;
        Assert.Equal(["C:\\x#y|z", "註 \\ 記"], citations[0].Skip(1));
        Assert.Equal(["二", null], citations[1].Skip(1));
    }

    /// <summary>Every mix of the characters that mean something in a cell.</summary>
    [Fact]
    public async Task Whatever_items_and_parts_hold_comes_back()
    {
        var random = new Random(1);
        var type = DomainModel.Current.Entity<Engagement>();
        var citations = (RelationModel.Components)type.FindRelation("citations")!;
        await using var database = await LoadingDatabase.OpenAsync();
        await database.ImportAsync<Source>("key,titleZh,kind,rocYear,startsOn,endsOn\ns,報告,YEARLY_REPORT,112,2023-01-01,2023-12-31\n");
        await using (var batch = await database.Store.BeginAsync("someone", TestContext.Current.CancellationToken))
        {
            for (var i = 0; i < 300; i++)
            {
                var row = new EntityRow(type)
                {
                    ["id"] = GlobalId.FromKey("Engagement", $"e-{i}").Value,
                    ["key"] = $"e-{i}",
                    ["kind"] = "GIFT",
                    ["titleZh"] = Text(random),
                    ["startsOn"] = PartialDate.ShortestFrom(new DateOnly(2023, 1, 1)),
                    ["approximate"] = false,
                    ["topics"] = Enumerable.Range(0, random.Next(4)).Select(_ => Text(random)).ToArray(),
                };
                row.Components[citations] =
                [
                    .. Enumerable.Range(0, random.Next(4))
                        .Select(_ => new object?[] { GlobalId.FromKey("Source", "s").Value, Text(random), random.Next(2) == 0 ? null : Text(random) }),
                ];
                batch.Insert(row);
            }

            await batch.CommitAsync(TestContext.Current.CancellationToken);
        }

        var exported = await database.ExportAsync(type);
        var report = await database.ImportAsync<Engagement>(exported);

        Assert.Empty(report.Errors);
        Assert.Equal(300, Assert.Single(report.Types).Unchanged);
    }

    [Theory]
    [InlineData("126", "126")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("99.0200", "99.02")]
    [InlineData("922337203685477", "922337203685477")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("007", "7")]
    public async Task A_number_is_written_in_its_shortest_form(string given, string written)
    {
        using var record = new RecordFolder();
        record.Replace("statistics/figures.csv", ",126,", $",{given},");
        await using var database = await LoadingDatabase.OpenAsync();
        Assert.Empty((await database.LoadAsync(record)).Errors);

        Assert.Contains($",112,kind=電子,{written},false,", await database.ExportAsync<Figure>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_stand_in_the_order_of_code_points()
    {
        await using var database = await LoadingDatabase.OpenAsync();
        await database.ImportAsync<Country>("code,nameZh,nameEn\n𠮷,a,a\n\uFF21,a,a\nb,a,a\nB,a,a\na-b,a,a\na,a,a\n");

        Assert.Equal(
            ["B", "a", "a-b", "b", "\uFF21", "𠮷"],
            (await database.ExportAsync<Country>()).Split('\n')[1..^1].Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task A_type_that_does_not_come_as_a_file_is_not_exported()
    {
        await using var database = await LoadingDatabase.OpenAsync();

        var refused = await Assert.ThrowsAsync<ArgumentException>(database.ExportAsync<GazetteIssue>);
        Assert.StartsWith("GazetteIssue lives a workflow and changes only by its commands;", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("partnerCities", "PartnerCity", null)]
    [InlineData("partnercity", "PartnerCity", null)]
    [InlineData("GazetteIssue", null,
        "GazetteIssue lives a workflow and changes only by its commands; \"opengov --help\" lists them.")]
    public void A_type_is_found_by_either_of_its_names(string typed, string? found, string? problem)
    {
        Assert.Equal(found, RecordTypes.Find(DomainModel.Current, typed, out var said)?.Name);
        Assert.Equal(problem, said);
    }

    [Fact]
    public void A_mistyped_type_is_told_all_types_and_the_nearest()
    {
        Assert.Null(RecordTypes.Find(DomainModel.Current, "Enagement", out var said));

        Assert.StartsWith("There is no type \"Enagement\"; allowed are Agency, Agreement, ArchiveTransfer, Assessment,", said, StringComparison.Ordinal);
        Assert.EndsWith("Space, System, Vehicle. Did you mean \"Engagement\"?", said, StringComparison.Ordinal);
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => " \\|#=,\"\na"[random.Next(9)]));
}
