using System.Text;
using OpenGov.Data.Loading;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Tests.Loading;

/// <summary>Each thing that can be wrong with a record, and the sentence that says it.</summary>
public sealed class RecordReaderTests : IDisposable
{
    private const string Cities = "international/partner-cities.csv";
    private const string Engagements = "international/engagements.csv";
    private const string Figures = "statistics/figures.csv";

    private readonly RecordFolder record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task A_record_without_mistakes_has_no_error() => Assert.Empty(await record.CheckAsync());

    [Fact]
    public async Task A_day_that_is_no_day_is_told_with_the_forms_of_a_partial_date()
    {
        record.Replace(Engagements, "2023-02,", "2023-13,");

        Assert.Equal(
            ["record/international/engagements.csv, line 3, column \"startsOn\": found \"2023-13\"; allowed is a date as YYYY, YYYY-MM or YYYY-MM-DD."],
            await record.CheckAsync());
    }

    [Theory]
    [InlineData(Figures, "2023-01-01", "2023-01", "line 2, column \"startsOn\": found \"2023-01\"; allowed is a date as YYYY-MM-DD.")]
    [InlineData(Figures, "2023-01-01", "2023-02-30", "line 2, column \"startsOn\": found \"2023-02-30\"; allowed is a date as YYYY-MM-DD.")]
    [InlineData(Engagements, "JP,60,", "JP,sixty,",
        "line 2, column \"headcount\": found \"sixty\"; allowed is a whole number from -2147483648 to 2147483647, written in digits only.")]
    [InlineData(Engagements, "60,true", "60,yes", "line 2, column \"approximate\": found \"yes\"; allowed is \"true\" or \"false\".")]
    [InlineData(Engagements, "60,true", "60,",
        "line 2, column \"approximate\": found nothing; a value is required. Allowed is \"true\" or \"false\".")]
    [InlineData(Engagements, "熊本市訪問", "", "line 2, column \"titleZh\": found nothing; a value is required.")]
    [InlineData(Figures, ",126,", ",126.12345,", "line 2, column \"value\": found \"126.12345\"; allowed are 4 digits after the point at most.")]
    [InlineData(Figures, ",126,", ",\"1,126\",",
        "line 2, column \"value\": found \"1,126\"; allowed is a number in digits, with a point before its decimals and no separators of thousands.")]
    [InlineData(Figures, ",126,", ",922337203685478,", "line 2, column \"value\": found \"922337203685478\"; allowed are numbers up to 922337203685477.")]
    [InlineData(Cities, "JP,FRIENDSHIP_CITY", "JP,FRIENDSHIP_CTY",
        "line 2, column \"relation\": found \"FRIENDSHIP_CTY\"; allowed are \"SISTER_CITY\", \"FRIENDSHIP_CITY\", \"PARTNER\". Did you mean \"FRIENDSHIP_CITY\"?")]
    [InlineData(Cities, "JP,FRIENDSHIP_CITY", "JP,ALLY",
        "line 2, column \"relation\": found \"ALLY\"; allowed are \"SISTER_CITY\", \"FRIENDSHIP_CITY\", \"PARTNER\".")]
    public async Task A_wrong_value_is_told_with_what_is_allowed(string file, string before, string after, string message)
    {
        record.Replace(file, before, after);

        Assert.Equal([$"record/{file}, {message}"], await record.CheckAsync());
    }

    [Fact]
    public async Task A_reference_to_a_key_that_is_nowhere_suggests_the_near_one()
    {
        record.Replace(Engagements, "kumamoto-city | suwon", "kumamoto-city | suwom");

        Assert.Equal(
            ["record/international/engagements.csv, line 3, column \"partnerCities\": found \"suwom\"; "
                + "no PartnerCity has this key, neither in the files nor in the database. Did you mean \"suwon\"?"],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_reference_to_a_code_that_is_nowhere_says_code()
    {
        record.Replace(Cities, "Kumamoto City,JP", "Kumamoto City,JPN");

        Assert.Equal(
            ["record/international/partner-cities.csv, line 2, column \"country\": found \"JPN\"; "
                + "no Country has this code, neither in the files nor in the database. Did you mean \"JP\"?"],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_citation_of_an_unknown_source_is_a_missing_reference()
    {
        record.Replace(Figures, "report-112#貳", "report-111#貳");

        Assert.Equal(
            ["record/statistics/figures.csv, line 2, column \"citations\": found \"report-111\"; "
                + "no Source has this key, neither in the files nor in the database. Did you mean \"report-112\"?"],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_key_that_stands_twice_names_both_lines()
    {
        record.Append(Cities, "suwon,水原,Suwon,KR,PARTNER,,");

        Assert.Equal(
            ["record/international/partner-cities.csv, line 4, column \"key\": found \"suwon\" again; line 3 has the same key. A key names one row."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_unique_value_that_stands_twice_names_both_lines()
    {
        record.Replace("systems.csv", "system-19,19", "system-19,20");

        Assert.Equal(
            ["record/systems.csv, line 3, column \"number\": found \"20\" again; line 2 has the same value, and no two rows share one."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_row_without_a_key_is_told()
    {
        record.Append(Cities, ",水原,Suwon,KR,PARTNER,,");

        Assert.Equal(["record/international/partner-cities.csv, line 4, column \"key\": found nothing; every row needs a key."], await record.CheckAsync());
    }

    [Fact]
    public async Task A_key_with_a_space_at_its_end_is_told()
    {
        record.Append(Cities, "busan ,釜山市,Busan,KR,PARTNER,,");

        Assert.Equal(
            ["record/international/partner-cities.csv, line 4, column \"key\": found \"busan \"; allowed is a key on one line without spaces at its ends."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task An_unknown_column_suggests_the_near_one_and_the_missing_one_is_told_too()
    {
        record.Replace(Engagements, "key,kind,titleZh,startsOn", "key,kind,titleZh,startOn");

        Assert.Equal(
            [
                "record/international/engagements.csv, line 1, column \"startOn\": Engagement has no such column. Allowed are \"key\", \"kind\", "
                    + "\"titleZh\", \"startsOn\", \"endsOn\", \"partnerCities\", \"country\", \"organisationZh\", \"hostZh\", \"placeZh\", \"headcount\", "
                    + "\"approximate\", \"topics\", \"citations\". Did you mean \"startsOn\"?",
                "record/international/engagements.csv, line 1, column \"startsOn\": the column is missing, and every Engagement needs a value in it.",
            ],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_told()
    {
        record.Replace(Cities, "nameZh,nameEn", "nameZh,nameZh");

        Assert.Equal(
            ["record/international/partner-cities.csv, line 1, column \"nameZh\": found twice in the header; a column stands once."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_row_of_another_width_than_the_header_is_told()
    {
        record.Append(Cities, "busan,釜山市,Busan,KR,PARTNER,");

        Assert.Equal(
            ["record/international/partner-cities.csv, line 4: found 6 cells; allowed are 7, as in the header. "
                + "Put a cell that holds a comma or a line break in double quotes."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_control_character_is_told_by_its_code()
    {
        record.Replace(Cities, "水原市", "水\u0007原市");

        Assert.Equal(
            ["record/international/partner-cities.csv, line 3, column \"nameZh\": found the control character U+0007; "
                + "allowed are line breaks and tabs only. Remove it."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_told_once_and_nothing_that_refers_to_it()
    {
        record.Write(Cities, [.. "key,nameZh,nameEn,country,relation,since,citations\nsuwon,"u8, 0xA4, 0xF4, .. ",Suwon,KR,PARTNER,,\n"u8]);

        Assert.Equal(
            ["record/international/partner-cities.csv, line 2: found bytes that are not UTF-8; save the file as UTF-8."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_and_line_ends_of_windows_are_no_mistake()
    {
        record.Write(Cities, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(record.Read(Cities).ReplaceLineEndings("\r\n"))]);

        Assert.Empty(await record.CheckAsync());
    }

    [Fact]
    public async Task Lines_are_counted_as_an_editor_shows_them()
    {
        record.Append(Engagements, "event-2,EVENT,\"多行\n標題\",2023,,,,x,false,,\n\nevent-3,EVENT,標題,never,,,,,false,,");

        Assert.Equal(
            [
                "record/international/engagements.csv, line 5, column \"headcount\": found \"x\"; "
                    + "allowed is a whole number from -2147483648 to 2147483647, written in digits only.",
                "record/international/engagements.csv, line 7, column \"startsOn\": found \"never\"; "
                    + "allowed is a date as YYYY, YYYY-MM or YYYY-MM-DD.",
            ],
            await record.CheckAsync());
    }

    [Theory]
    [InlineData("\"水原", "line 3: found a double quote that opens a cell and none that closes it; write a quote that belongs to the text twice.")]
    [InlineData("\"水\"原", "line 3: found text after the double quote that closes a cell; write a quote that belongs to the text twice.")]
    [InlineData("水\"原", "line 3: found a double quote inside a cell that does not begin with one; "
        + "put the whole cell in double quotes and write each quote inside it twice.")]
    public async Task A_quote_out_of_place_is_told(string name, string message)
    {
        record.Replace(Cities, "水原市", name).Replace(Engagements, "kumamoto-city | suwon", "kumamoto-city");

        Assert.Equal([$"record/international/partner-cities.csv, {message}"], await record.CheckAsync());
    }

    [Theory]
    [InlineData("report-112", "found \"report-112\" without its \"section\"; allowed is \"source#section\" or \"source#section#note\".")]
    [InlineData("report-112#a#b#c", "found 4 parts in \"report-112#a#b#c\"; allowed is \"source#section\" or \"source#section#note\". "
        + "Write \"\\#\" where the character belongs to a part.")]
    [InlineData("report-112#a|report-112#b", "found \"report-112#a|report-112#b\"; a bar between items has one space on either side. "
        + "Write \"\\|\" for a bar inside an item.")]
    [InlineData(@"report-112#C:\a", "found \"report-112#C:\\a\"; a backslash stands before \"\\\", \"|\" or \"#\" only. Write \"\\\\\" for a backslash.")]
    [InlineData("report-112#a | ", "found an empty item in \"report-112#a | \"; items are joined by \" | \", with none before the first and after the last.")]
    public async Task A_list_in_a_broken_form_is_told(string citations, string message)
    {
        record.Replace(Figures, "report-112#貳/四/2", citations);

        Assert.Equal([$"record/statistics/figures.csv, line 2, column \"citations\": {message}"], await record.CheckAsync());
    }

    [Fact]
    public async Task A_list_that_names_a_row_twice_is_told()
    {
        record.Replace(Engagements, "kumamoto-city | suwon", "suwon | suwon");

        Assert.Equal(
            ["record/international/engagements.csv, line 3, column \"partnerCities\": found \"suwon\" twice; a list names each row once."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task Rows_that_name_each_other_in_a_circle_are_told()
    {
        record.Write("agencies.csv", """
            code,nameZh,nameEn,kind,parent,citations
            city,市政府,,OTHER,bureau,
            bureau,局,,BUREAU,city,
            """);

        Assert.Equal(
            ["record/agencies.csv, line 3, column \"parent\": found \"city\", which names this row in turn, itself or through others. "
                + "Rows cannot go in circles; leave one of the references out."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_file_of_no_type_suggests_the_near_name()
    {
        record.Write("international/partner-city.csv", "key");

        Assert.Equal(
            ["record/international/partner-city.csv: no type has this file; a file is named for the plural of its type, "
                + "as \"partner-cities.csv\" for PartnerCity. Did you mean \"partner-cities.csv\"?"],
            await record.CheckAsync());
    }

    [Fact]
    public async Task A_file_of_a_workflow_type_says_what_to_do_instead()
    {
        record.Write("gazette-issues.csv", "key");

        Assert.Equal(
            ["record/gazette-issues.csv: GazetteIssue lives a workflow and changes only by its commands; "
                + "\"opengov --help\" lists them."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task Two_files_of_one_type_are_told()
    {
        record.Write("more/countries.csv", "code,nameZh,nameEn");

        Assert.Equal(
            ["record/more/countries.csv: \"record/international/countries.csv\" holds the type Country already; a type has one file. "
                + "Put their rows together."],
            await record.CheckAsync());
    }

    [Fact]
    public async Task Notes_and_hidden_files_are_no_part_of_the_record()
    {
        record.Write("README.md", "Notes.").Write(".git/config", "x").Write("statistics/.figures.csv.swp", "x");

        Assert.Empty(await record.CheckAsync());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_holds_no_file_is_an_error()
    {
        var nothing = Path.Combine(record.Path, "nothing");
        var reader = new RecordReader(DomainModel.Current);

        Assert.Equal(
            "nothing: there is no such folder; name the one that holds the record's CSV files.",
            Assert.Single(await reader.CheckAsync(nothing, TestContext.Current.CancellationToken)).ToString());
        Directory.CreateDirectory(nothing);
        Assert.Equal(
            "nothing: the folder has no CSV file; name the one that holds the record.",
            Assert.Single(await reader.CheckAsync(nothing, TestContext.Current.CancellationToken)).ToString());
    }

    [Fact]
    public async Task An_empty_file_is_told()
    {
        record.Write("systems.csv", []);

        Assert.Equal(["record/systems.csv: found nothing; the first line names the columns."], await record.CheckAsync());
    }

    [Fact]
    public async Task All_errors_are_told_at_once_by_file_and_line()
    {
        record.Replace(Engagements, "2023-01-13", "soon").Replace(Engagements, "34,false", "34,no").Replace("systems.csv", "OPENDATA", "DATA");

        Assert.Equal(
            ["record/international/engagements.csv, line 2", "record/international/engagements.csv, line 3", "record/systems.csv, line 3"],
            (await record.CheckAsync()).Select(error => error[..error.IndexOf(", column", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task No_more_than_a_hundred_errors_are_told()
    {
        record.Append(Cities, string.Join('\n', Enumerable.Range(1, 150).Select(number => $"city-{number},市,,JP,ALLY,,")));

        Assert.Equal(100, (await record.CheckAsync()).Length);
    }

    [Fact]
    public async Task What_is_found_is_cut_and_made_printable()
    {
        record.Replace(Cities, "JP,FRIENDSHIP_CITY", $"JP,\"A\n{new string('B', 100)}\"");

        Assert.StartsWith(
            $"record/international/partner-cities.csv, line 2, column \"relation\": found \"A\\n{new string('B', 77)}…\"; allowed",
            Assert.Single(await record.CheckAsync()));
    }
}
