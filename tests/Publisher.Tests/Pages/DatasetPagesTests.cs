using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Quality;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Pages;

public sealed class DatasetPagesTests
{
    [Fact]
    public async Task The_same_model_gives_the_same_bytes_in_two_languages()
    {
        var once = await DatasetPages.RenderAsync(CannedPages.Page);
        var again = await DatasetPages.RenderAsync(CannedPages.Page);
        Assert.Equal(["index.html", "en.html", "updates.atom"], once.Select(file => file.Name));
        Assert.All(once.Zip(again), pair => Assert.Equal(pair.First.Content, pair.Second.Content));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"zh-Hant\">", CannedPages.Text(once, "index.html"));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", CannedPages.Text(once, "en.html"));
        Assert.Contains("<h1>姊妹市", CannedPages.Text(once, "index.html"));
    }

    [Fact]
    public async Task The_spreadsheet_is_the_main_button_and_every_file_is_listed_with_its_hash()
    {
        var html = await EnglishAsync(CannedPages.Page);
        Assert.Contains("<a class=\"button\" href=\"partner-cities-spreadsheet.csv\" download>Download for Excel", html);
        Assert.True(html.IndexOf("class=\"button\"", StringComparison.Ordinal) < html.IndexOf("href=\"partner-cities.ndjson\"", StringComparison.Ordinal));
        Assert.Contains("href=\"partner-cities-citations.csv\" download>Citations", html);
        Assert.Equal(CannedPages.Dataset.Newest!.Files.Count, html.Split(new string('0', 64)).Length - 1);
    }

    [Fact]
    public async Task Each_table_of_its_own_has_a_spreadsheet_and_those_without_a_row_are_named_and_not_offered()
    {
        var html = await EnglishAsync(Security(assessmentBytes: 900));
        Assert.Contains("href=\"security-spreadsheet.csv\" download>Download for Excel: Certification (headings in Chinese)", html);
        Assert.Contains("href=\"security-assessments-spreadsheet.csv\" download>Download for Excel: Assessment (headings in Chinese)", html);
        Assert.Contains("href=\"security-assessments.csv\" download>Assessment (CSV)", html);
        Assert.DoesNotContain("without a row", html);

        var headings = "id,key,titleZh\r\n".Length;
        var without = CannedPages.Text(await DatasetPages.RenderAsync(Security(headings)), "index.html");
        Assert.DoesNotContain("href=\"security-assessments-spreadsheet.csv\" download", without);
        Assert.DoesNotContain("href=\"security-assessments.csv\" download", without);
        Assert.Contains("目前沒有任何一列的表：考核與測試", without);
        Assert.Contains("<a href=\"security-assessments.csv\">", without);
    }

    [Fact]
    public async Task Lists_of_the_same_name_are_told_apart_by_what_they_are_in()
    {
        var html = CannedPages.Text(await DatasetPages.RenderAsync(Security(assessmentBytes: 900)), "index.html");
        Assert.Contains("href=\"security-citations.csv\" download>驗證與認證：出處 (CSV)", html);
        Assert.Contains("href=\"security-assessments-citations.csv\" download>考核與測試：出處 (CSV)", html);
    }

    [Fact]
    public async Task A_column_says_what_its_heading_and_type_do_not()
    {
        var html = await EnglishAsync(CannedPages.Page);
        Assert.Contains("A year, a month or a day, as precise as its source.</div>", html);
        Assert.Contains("<div class=\"quiet\">The Chinese label of the code in &quot;relation&quot;.</div>", html);
    }

    [Fact]
    public async Task A_page_says_what_the_rows_are_taken_from_and_until_when()
    {
        var html = await EnglishAsync(CannedPages.Page);
        Assert.Contains("<dt>Data until</dt><dd><time datetime=\"2024-07-31\">2024-07-31</time></dd>", html);
        Assert.Contains("<dt>Source</dt><dd>Five reports that the department (in 2017 the Secretariat) published:", html);
        var other = await EnglishAsync(CannedPages.Page with
        {
            Dataset = CannedPages.Dataset with { Card = CannedPages.Dataset.Card with { To = null, Source = new Label("本平臺。", "This platform.") } },
        });
        Assert.DoesNotContain("Data until", other);
        Assert.Contains("<dt>Source</dt><dd>This platform.</dd>", other);
    }

    [Fact]
    public async Task Codes_show_their_labels_and_texts_tell_their_language()
    {
        var english = await EnglishAsync(CannedPages.Page);
        Assert.Contains("<td>Sister city</td>", english);
        Assert.Contains("<td lang=\"zh-Hant\">波特蘭</td>", english);
        Assert.Contains("<dt><code>SISTER_CITY</code></dt>", english);
        var chinese = CannedPages.Text(await DatasetPages.RenderAsync(CannedPages.Page), "index.html");
        Assert.Contains("<td lang=\"en\">Portland, &quot;OR&quot;</td>", chinese);
        Assert.Contains("<td>波特蘭</td>", chinese);
    }

    [Fact]
    public async Task Paper_shows_the_beginning_of_a_long_table_and_says_where_the_rest_is()
    {
        var preview = CannedPages.Page.Previews[0];
        var rows = Enumerable.Repeat(preview.Rows[0], PreviewTable.RowsOnPaper + 1).ToList();
        var html = await EnglishAsync(CannedPages.Page with { Previews = [preview with { Columns = [.. preview.Columns.Take(3)], Rows = rows }] });
        Assert.Contains($"Rows printed: {PreviewTable.RowsOnPaper}; columns printed: 3. All are in the file <code>partner-cities.csv</code>.", html);
        Assert.DoesNotContain("Rows printed", await EnglishAsync(CannedPages.Page));

        var sheet = CannedPages.Text(await SitePages.RenderAsync(CannedPages.Site), "assets/site.css");
        string[] hidden = [$".data tr > :nth-child(n + {PreviewTable.ColumnsOnPaper + 1})", $".data tbody tr:nth-child(n + {PreviewTable.RowsOnPaper + 1})"];
        Assert.Equal(hidden, sheet.Split('\n').Where(line => line.Contains(":nth-child(", StringComparison.Ordinal)).Select(line => line.Trim(' ', ',', '{')));
    }

    [Fact]
    public async Task Versions_lead_to_their_dated_files()
    {
        var html = await EnglishAsync(CannedPages.Page);
        Assert.Contains("href=\"../../versions/dataset-partner-cities-2026-11-20-01234567/changes.csv\" aria-label=\"2026-11-20 00:00 Changes\"", html);
        Assert.Contains("href=\"../../versions/dataset-partner-cities-2025-03-01-01234567/partner-cities.csv\"", html);
        Assert.DoesNotContain("2025-03-01-01234567/changes.csv", html);
    }

    [Fact]
    public async Task Data_that_are_older_than_their_frequency_say_so_above_the_download()
    {
        var page = CannedPages.Page with { Dataset = CannedPages.Dataset with { Card = CannedPages.Dataset.Card with { To = PartialDate.ShortestFrom(new DateOnly(2021, 1, 1)) } } };
        var html = await EnglishAsync(page);
        var notice = html.IndexOf("The data go until <time datetime=\"2021\">2021</time>", StringComparison.Ordinal);
        Assert.InRange(notice, 1, html.IndexOf("id=\"download\"", StringComparison.Ordinal));
        Assert.DoesNotContain("The data go until", await EnglishAsync(page with { Grades = [new QualityGrade(QualityCriterion.Fresh, Found: null)] }));
    }

    [Fact]
    public async Task A_change_of_columns_is_announced_above_the_data_until_it_is_there()
    {
        var html = await EnglishAsync(CannedPages.Page);
        var notice = html.IndexOf("<h2 id=\"change-2026-12-24\">", StringComparison.Ordinal);
        Assert.InRange(notice, 1, html.IndexOf("id=\"download\"", StringComparison.Ordinal));
        Assert.Contains("<code>nameJa</code>", html);
        Assert.True(html.IndexOf("The day of the agreement was added.", StringComparison.Ordinal) > html.IndexOf("id=\"columns\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_cited_by_the_dated_address_and_both_calendars()
    {
        var files = await DatasetPages.RenderAsync(CannedPages.Page);
        var address = "https://data.example.org/open/versions/dataset-partner-cities-2026-11-20-01234567/partner-cities.csv";
        Assert.Contains($"2026-11-20（民國 115年11月20日）版。{address}", CannedPages.Text(files, "index.html"));
        Assert.Contains($"Version of 2026-11-20 (ROC 115-11-20). {address}", CannedPages.Text(files, "en.html"));
        Assert.Contains("@misc{partner-cities-2026-11-20,", CannedPages.Text(files, "en.html"));
    }

    [Fact]
    public async Task The_query_is_shown_and_runs_where_the_API_is()
    {
        Assert.Contains(
            $"href=\"https://api.example.org/graphql/ide?query={Uri.EscapeDataString(CannedPages.Dataset.Query)}\">Run it</a>", await EnglishAsync(CannedPages.Page));
        Assert.DoesNotContain("/graphql/ide", await EnglishAsync(CannedPages.Page with { ApiUrl = null }));
    }

    [Fact]
    public async Task Nothing_in_the_structured_data_can_end_its_element()
    {
        var html = await EnglishAsync(CannedPages.Page);
        Assert.Contains("\"name\":\"\\u003c/script>\\u003cb>\"", html);
        Assert.Single(html.Split("</script>")[1..]);
    }

    [Fact]
    public async Task The_structured_data_is_in_the_language_of_its_page() => Assert.Contains(
        "\"name\":\"\\u003ci>中文\"", CannedPages.Text(await DatasetPages.RenderAsync(CannedPages.Page), "index.html"));

    [Fact]
    public async Task Only_a_public_edition_has_absolute_addresses()
    {
        Assert.Contains("<link rel=\"canonical\" href=\"https://data.example.org/open/datasets/partner-cities/en.html\"", await EnglishAsync(CannedPages.Page));
        var local = await EnglishAsync(CannedPages.Page with { PublicRoot = null, ApiUrl = null });
        Assert.DoesNotContain("https://data.example.org", local);
        Assert.Contains("This is a local edition", local);
    }

    [Fact]
    public async Task A_dataset_without_rows_says_what_it_awaits_and_what_it_will_hold()
    {
        var html = await EnglishAsync(CannedPages.Page with { Dataset = CannedPages.Awaited, Previews = [], Grades = [] });
        Assert.Contains("Waits for the first commendation.", html);
        Assert.Contains("<code>nameZh</code>", html);
        Assert.DoesNotContain("id=\"download\"", html);
        Assert.DoesNotContain("href=\"#versions\"", html);
        Assert.DoesNotContain("id=\"cite\"", html);
    }

    [Fact]
    public async Task A_withdrawn_dataset_leaves_the_reason_and_its_former_versions()
    {
        var html = await EnglishAsync(CannedPages.Page with { Dataset = CannedPages.Withdrawn });
        Assert.Contains("Merged into partner cities.", html);
        Assert.Contains("<time datetime=\"2026-12-01\">", html);
        Assert.Contains("Former versions stay at their dated addresses", html);
        Assert.DoesNotContain("class=\"button\"", html);
        var none = await EnglishAsync(CannedPages.Page with { Dataset = CannedPages.Withdrawn with { Versions = [] } });
        Assert.Contains("There is no former version.", none);
    }

    [Fact]
    public async Task Grades_say_in_words_what_passed()
    {
        var html = await EnglishAsync(CannedPages.Page);
        Assert.Contains("1 of 2 checks passed", html);
        Assert.Contains("<td class=\"failed\">Failed</td>", html);
    }

    [Fact]
    public async Task What_the_card_declares_as_empty_is_named_beside_the_check()
    {
        var page = CannedPages.Page with { Grades = [new QualityGrade(QualityCriterion.NoEmptyColumn, Found: null)] };
        var card = CannedPages.Dataset.Card;
        Assert.DoesNotContain("Declared: ", await EnglishAsync(page with { Dataset = CannedPages.Dataset with { Card = card with { MayBeEmpty = [] } } }));
        var html = await EnglishAsync(page with { Dataset = CannedPages.Dataset with { Card = card with { MayBeEmpty = ["since", "citations.note"] } } });
        Assert.Contains("No column is empty unless declared", html);
        Assert.Matches("Declared: \\s*<code>since</code>\\s*, <code>citations.note</code>", html);
    }

    [Fact]
    public async Task A_long_history_is_cut_on_the_page_and_whole_in_the_feed()
    {
        var versions = Enumerable.Range(0, 120).Select(day => CannedPages.Version(new DateOnly(2026, 1, 1).AddDays(day).ToString("yyyy-MM-dd"), day, new RowChanges(1, 0, 0)));
        var files = await DatasetPages.RenderAsync(CannedPages.Page with { Dataset = CannedPages.Dataset with { Versions = [.. versions.Reverse()] } });
        Assert.Contains("The latest 100 of 120 versions", CannedPages.Text(files, "en.html"));
        Assert.Equal(120, CannedPages.Text(files, "updates.atom").Split("<entry>").Length - 1);
    }

    /// <summary>A dataset of two tables, each with its citations.</summary>
    private static DatasetPageModel Security(int assessmentBytes)
    {
        var tables = TableDescription.Of(
            "security",
            [
                Shape.Of("certifications", "Certification", ["id", "key"], Shape.Of("citations", "Citation", ["section"])),
                Shape.Of("assessments", "Assessment", ["id", "key", "titleZh"], Shape.Of("citations", "Citation", ["section"])),
            ]);
        string[] names = [.. tables.Select(table => table.File), "security-spreadsheet.csv", "security-assessments-spreadsheet.csv"];
        return CannedPages.Page with
        {
            Dataset = CannedPages.Dataset with
            {
                Slug = "security",
                Tables = tables,
                Versions = [CannedPages.Dataset.Versions[0] with
                {
                    Files = [.. names.Select(name => new PublishedFile(name, name == "security-assessments.csv" ? assessmentBytes : 1_300, new string('0', 64)))],
                }],
            },
        };
    }

    private static async Task<string> EnglishAsync(DatasetPageModel page) => CannedPages.Text(await DatasetPages.RenderAsync(page), "en.html");
}
