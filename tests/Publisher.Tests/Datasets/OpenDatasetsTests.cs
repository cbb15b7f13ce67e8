using System.Globalization;
using System.Text.RegularExpressions;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Datasets;

/// <summary>The contracts of <c>schema/datasets</c>, over the shipped record: which there are, that the public may read them, and that nothing open is forgotten.</summary>
public sealed partial class OpenDatasetsTests(RecordDatasets record) : IClassFixture<RecordDatasets>
{
    private static readonly (string Slug, string TitleZh)[] Promised =
    [
        ("partner-cities", "姊妹市及友好城市清單"),
        ("agreements", "締盟與合作協議"),
        ("visits-received", "訪賓接待"),
        ("visit-participants", "訪賓與接待人員"),
        ("outbound-trips", "出訪交流"),
        ("video-meetings", "視訊交流"),
        ("international-events", "國際活動"),
        ("exchange-programmes", "國際青年與學生交流"),
        ("exhibitions-and-gifts", "展覽與致贈"),
        ("gazette-issues", "公報期別"),
        ("gazette-documents", "公報文件目錄"),
        ("gazette-calendar", "公報出刊日曆"),
        ("municipal-meetings", "市政會議"),
        ("resolutions", "會議決議"),
        ("committee-members", "委員會委員"),
        ("regulations", "法規及行政規則異動"),
        ("consumer-cases", "消費諮詢申訴調解統計"),
        ("consumer-inspections", "消費查核"),
        ("consumer-education", "消費者保護宣導"),
        ("petitions", "市民陳情統計"),
        ("venues", "場地清冊"),
        ("venue-use", "場地使用統計"),
        ("repairs", "報修統計"),
        ("dormitories", "宿舍統計"),
        ("asset-movements", "財產移撥與拍賣"),
        ("procurement", "綠色及優先採購"),
        ("drills", "防護講習與消防演練"),
        ("projects", "設備、節能及資訊專案"),
        ("headcount", "工級及臨時人員員額"),
        ("staff-reduction", "員額精簡成效"),
        ("hiring-reviews", "臨時人員進用審核"),
        ("awards", "表揚與獲獎"),
        ("courses", "研習與講座"),
        ("job-postings", "工友事求人"),
        ("fleet-plans", "公務車輛先期審查"),
        ("dispatches", "公務車派用統計"),
        ("parking-and-charging", "停車證與充電樁"),
        ("oversight-inspections", "監察院地方機關巡察"),
        ("assessments", "服務品質測試及考核"),
        ("archive-evaluations", "檔案管理考評"),
        ("archive-transfers", "檔案清點移交"),
        ("document-exchange", "公文電子交換"),
        ("information-security", "資通安全驗證與稽核"),
        ("indicators", "施政統計指標"),
        ("catalogue", "開放資料集清冊"),
    ];

    /// <summary>Open and filled, but in no dataset: each with its reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new()
    {
        ["Indicator.dimensions"] = "Each figure names the dimensions that it has.",
        ["Milestone.project"] = "The table of milestones has the project's id as \"parentId\".",
        ["OccupancyCheck.checkedOn"] = "The months of the checks stand in the notes of the figures of \"dormitories\"; a check has no other content yet.",
        ["OccupancyCheck.key"] = "As above.",
        ["Person.key"] = "It is the name; rows are joined by id.",
        ["Person.publicRole"] = "It is true for every person whom the public sees.",
        ["System.area"] = "The indicators of the system name it.",
        ["System.key"] = "The number says the same.",
        ["System.noDataReasonZh"] = "It tells of systems that have nothing to publish.",
        ["System.types"] = "It tells how the platform is built.",
    };

    [Fact]
    public void Every_promised_dataset_is_there_with_its_title_and_no_other() =>
        Assert.Equal(
            Promised.Order(),
            record.All.Values.Select(dataset => (dataset.Contract.Slug, dataset.Contract.Card.TitleZh)).Order());

    [Fact]
    public void Every_card_speaks_both_languages_and_has_keywords_in_both() => Assert.All(record.All.Values, dataset =>
    {
        var card = dataset.Contract.Card;
        Assert.DoesNotMatch(Chinese, card.TitleEn + card.DescriptionEn + DatasetCoverage.Place(card, dataset.Contract.Publisher).En + card.Source?.En + card.Awaits?.En + card.Chart?.Title.En + card.Chart?.Value?.En + string.Concat(card.KeywordsEn));
        Assert.Matches(Chinese, card.DescriptionZh);
        Assert.True(card.KeywordsZh.Count >= 3 && card.KeywordsEn.Count >= 3, $"\"{dataset.Contract.Slug}\" has fewer than three keywords in a language.");
    });

    [Fact]
    public void Every_dataset_has_rows_or_says_what_it_awaits() => Assert.All(
        record.All.Values.Where(dataset => dataset.Contract.Slug != "catalogue"),
        dataset => Assert.True(
            dataset.Read.Rows > 0 != dataset.Contract.Card.Awaits.HasValue,
            $"\"{dataset.Contract.Slug}\" has {dataset.Read.Rows} rows of the record; \"awaits\" belongs to one that has none."));

    [Fact]
    public void The_number_of_rows_stands_in_the_cards_band() => Assert.All(
        record.All.Values.Where(dataset => dataset.Contract.Slug != "catalogue"),
        dataset => Assert.True(dataset.Contract.Card.Rows!.Holds(dataset.Read.Rows), $"\"{dataset.Contract.Slug}\" has {dataset.Read.Rows} rows: {dataset.Contract.Card.Rows}."));

    [Fact]
    public void A_card_names_as_empty_what_is_empty_and_nothing_else() => Assert.Equal(
        from dataset in record.All.Values
        where dataset.Read.Rows > 0
        select $"{dataset.Contract.Slug}: {string.Join(", ", dataset.Read.Empty.Order())}",
        from dataset in record.All.Values
        where dataset.Read.Rows > 0
        select $"{dataset.Contract.Slug}: {string.Join(", ", dataset.Contract.Card.MayBeEmpty.Order())}");

    /// <summary>A column of "false" where nobody spoke of a target would tell of targets that were missed.</summary>
    [Fact]
    public void Figures_tell_of_targets_only_where_a_report_says_that_one_was_met()
    {
        var telling = record.All.Values.Where(dataset => dataset.Lists[0].Columns.Any(column => column.Name == "targetMet")).ToList();
        Assert.Equal(["document-exchange", "indicators", "procurement"], telling.Select(dataset => dataset.Contract.Slug).Order(StringComparer.Ordinal));
        Assert.All(telling, dataset => Assert.Contains("true", dataset.Read.Values("targetMet")));
    }

    [Fact]
    public void The_source_of_a_dataset_names_the_reports_that_its_rows_cite_and_no_other() => Assert.All(Citing(), cited =>
    {
        var source = DatasetCoverage.Source(cited.Contract.Card, cited.Contract.Publisher);
        var reports = record.All["indicators"].Read.Values("sourceTitleZh").Select(RocYearOf).ToList();
        Assert.Equal(cited.RocYears, reports.Where(year => source.Zh.Contains($"{year}", StringComparison.Ordinal)).Order());
        Assert.Equal(cited.RocYears, reports.Where(year => source.En.Contains($"{year + RocDate.Epoch}", StringComparison.Ordinal)).Order());
    });

    /// <summary>The report for 2024 ends with July.</summary>
    [Fact]
    public void A_dataset_of_the_reports_says_where_the_newest_of_them_ends() => Assert.All(Citing(), cited =>
    {
        var newest = cited.RocYears[^1] + RocDate.Epoch;
        Assert.Equal(newest, cited.Contract.Card.To?.Year);
        Assert.True(newest != 2024 || cited.Contract.Card.To!.Value.Latest <= new DateOnly(2024, 7, 31), $"\"{cited.Contract.Slug}\" has rows until {cited.Contract.Card.To}.");
    });

    [Theory]
    [InlineData("partner-cities", 30)]
    [InlineData("agreements", 25)]
    [InlineData("visits-received", 194)]
    [InlineData("outbound-trips", 17)]
    [InlineData("international-events", 74)]
    [InlineData("exhibitions-and-gifts", 24)]
    [InlineData("gazette-documents", 47)]
    [InlineData("municipal-meetings", 15)]
    [InlineData("consumer-cases", 24)]
    [InlineData("courses", 45)]
    [InlineData("projects", 47)]
    [InlineData("archive-evaluations", 56)]
    [InlineData("assessments", 12)]
    [InlineData("indicators", 527)]
    [InlineData("video-meetings", 7)]
    [InlineData("gazette-issues", 0)]
    [InlineData("gazette-calendar", 0)]
    [InlineData("job-postings", 0)]
    public void The_record_fills_it_with_so_many_rows(string slug, int rows) => Assert.Equal(rows, record.All[slug].Read.Rows);

    /// <summary>Each rule says which figures of a system belong to a subject; all others are foreign to it.</summary>
    [Theory]
    [InlineData("consumer-cases", 14, "")]
    [InlineData("petitions", 23, "")]
    [InlineData("venue-use", 1, "")]
    [InlineData("repairs", 2, "repair")]
    [InlineData("dormitories", 3, "")]
    [InlineData("procurement", 4, "^procurement")]
    [InlineData("staff-reduction", 7, "reduc|headcount_start")]
    [InlineData("dispatches", 9, "dispatch")]
    [InlineData("parking-and-charging", 9, "parking|charger")]
    [InlineData("document-exchange", 16, "exchange|esign|agencies_served")]
    public void A_dataset_of_figures_misses_none_of_its_subject_and_has_no_foreign_one(string slug, int system, string subject) => Assert.Equal(
        record.All["indicators"].Read.Values("indicatorCode").Where(code => record.SystemOf[code] == system && Regex.IsMatch(code, subject)),
        record.All[slug].Read.Values("indicatorCode"));

    [Fact]
    public void Every_open_property_that_the_record_fills_is_in_a_dataset_or_left_out_for_a_reason()
    {
        var selected = record.All.Values.SelectMany(dataset => dataset.Lists.SelectMany(Selected)).ToHashSet();
        Assert.Equal(
            LeftOut.Keys.Order(),
            record.Filled.Where(name => !selected.Contains(name) && !IsBookkeeping(name)).Order());
    }

    /// <summary>The golden holds the columns that readers know: it follows a change only when the card has announced that.</summary>
    [Fact]
    public void Columns_change_only_with_a_notice_in_the_card()
    {
        const string Columns = "Goldens/dataset-columns.txt";
        var now = record.All.Values.ToDictionary(
            dataset => dataset.Contract.Slug,
            dataset => TableDescription.Of(dataset.Contract.Slug, dataset.Lists).SelectMany(table => table.Columns.Select(table.NameOf)).ToList());
        var path = RepositoryRoot.Combine("tests", "Publisher.Tests", "Datasets", Columns);
        foreach (var line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            var slug = line.Split(": ")[0];
            Assert.True(now.ContainsKey(slug), $"\"{slug}\" is gone; withdraw it in its card.");
            Assert.Null(ColumnNotice.Unannounced(line.Split(": ")[1].Split(' '), now[slug], record.All[slug].Contract.Card.ColumnChanges));
        }

        Golden.Match(Columns, string.Concat(now.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {string.Join(' ', pair.Value)}\n")));
    }

    [Fact]
    public void The_list_in_the_documents_is_this_one()
    {
        var lines = File.ReadAllLines(RepositoryRoot.Combine("docs", "datasets.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal));
        Assert.Equal(
            Promised.Select(promised => record.All[promised.Slug].Contract).Select(contract =>
                $"| [{contract.Slug}](../schema/datasets/{contract.Slug}.graphql) | {contract.Card.TitleZh} | {contract.Card.TitleEn} | {RowsOf(contract.Query)} |"),
            lines);
    }

    /// <summary>The datasets whose rows name their sources, with the years of the reports, in order.</summary>
    private IEnumerable<(DatasetContract Contract, List<int> RocYears)> Citing() =>
        from dataset in record.All.Values
        let titles = dataset.Read.Values("sourceTitleZh")
        where titles.Count > 0
        select (dataset.Contract, titles.Select(RocYearOf).Order().ToList());

    /// <summary>The first number of a report's title.</summary>
    private static int RocYearOf(string title) => int.Parse(RocYear.Match(title).Value, CultureInfo.InvariantCulture);

    /// <summary>The types of the lists at the query's root.</summary>
    private static string RowsOf(string query) => string.Join(
        "; ", RootFields.Matches(query).Select(field => DomainModel.Current.Entities.Single(entity => entity.Plural == field.Groups[1].Value).Name));

    /// <summary>The properties that a level's columns show, and the references on the way to them.</summary>
    private static IEnumerable<string> Selected(ResultLevel level)
    {
        foreach (var column in level.Columns)
        {
            var type = level.Type;
            foreach (var name in column.Path)
            {
                var property = type.Aliases.TryGetValue(name, out var alias) ? alias.Property : type.Property(name);
                yield return $"{type.Name}.{property.Name}";
                type = property.Target ?? type;
            }
        }

        foreach (var name in level.Children.SelectMany(Selected))
        {
            yield return name;
        }
    }

    private static bool IsBookkeeping(string name) => name.Split('.')[1] is "id" or "version" or "createdAt" or "updatedAt";

    [GeneratedRegex(@"\d{3}")]
    private static partial Regex RocYear { get; }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese { get; }

    [GeneratedRegex(@"^  (\w+)[ ({]", RegexOptions.Multiline)]
    private static partial Regex RootFields { get; }
}
