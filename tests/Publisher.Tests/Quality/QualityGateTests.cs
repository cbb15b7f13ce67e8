using System.Text;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Quality;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Quality;

/// <summary>Each check over the files of a sound dataset, and over the same files with one fault.</summary>
public sealed class QualityGateTests : IDisposable
{
    private const string Card = """
        {
          "titleZh": "姊妹市", "titleEn": "Partner cities", "descriptionZh": "姊妹市。", "descriptionEn": "Partner cities.", "area": "INTERNATIONAL",
          "frequency": "irregular", "keywordsZh": ["姊妹市"], "keywordsEn": ["sister cities"], "rows": { "atLeast": 10, "atMost": 100 }, "mayBeEmpty": ["citations.note"]
        }
        """;

    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder contracts = new();

    public void Dispose()
    {
        folder.Dispose();
        contracts.Dispose();
    }

    [Fact]
    public async Task Sound_files_pass_every_check() =>
        Assert.All(await GradeAsync(rows: 25, () => { }), grade => Assert.True(grade.HasPassed, $"{grade.Criterion.Key}: {grade.Found}"));

    [Theory]
    [InlineData("structure", "partner-cities.csv", "SISTER_CITY,", "SISTER_CITY,too,many,", "Record 2 of \"partner-cities.csv\" has 10 cells; there are 8 columns.")]
    [InlineData("encoding_match", "partner-cities.csv", "id,", "\uFEFFid,", "\"partner-cities.csv\" begins with a byte order mark.")]
    [InlineData("encoding_match", "partner-cities-spreadsheet.csv", "\uFEFF", "", "\"partner-cities-spreadsheet.csv\" lacks the byte order mark.")]
    [InlineData("desc_match", "partner-cities.csv", "nameEn", "name_en",
        "\"partner-cities.csv\" begins with \"id,nameZh,name_en,countryCode,countryNameZh,relation,relationLabelZh,since\"; described is \"id,nameZh,nameEn,countryCode,countryNameZh,relation,relationLabelZh,since\".")]
    [InlineData("schema_valid", "partner-cities.ndjson", "\"relation\"", "\"relations\"",
        "Row 1 of \"partner-cities.ndjson\": its members are id, nameZh, nameEn, country, relations, since, citations; described are id, nameZh, nameEn, country, relation, since, citations.")]
    [InlineData("schema_valid", "partner-cities.ndjson", "\"nameEn\"", "\"nameZh\"",
        "Row 1 of \"partner-cities.ndjson\" is not JSON: Duplicate property 'nameZh' encountered during deserialization.")]
    [InlineData("schema_valid", "partner-cities.ndjson", "\"code\":", "\"codes\":",
        "Row 1 of \"partner-cities.ndjson\": its members are codes, nameZh; described are code, nameZh.")]
    [InlineData("schema_valid", "partner-cities.ndjson", "\"citations\":[", "\"citations\":[7,", "Row 1 of \"partner-cities.ndjson\": there is a Number where an object belongs.")]
    [InlineData("types_true", "partner-cities.csv", "SISTER_CITY", "TWIN_CITY", "Record 2 of \"partner-cities.csv\" has \"TWIN_CITY\" as \"relation\", which is no Enum.")]
    [InlineData("types_true", "partner-cities.csv", "波特蘭", "", "Record 2 of \"partner-cities.csv\" has no \"nameZh\", which is required.")]
    [InlineData("linkable", "csv-metadata.json", "partner-cities-citations.csv", "citations.csv", "\"csv-metadata.json\" names \"citations.csv\", which is not there.")]
    [InlineData("downloadable", "card.json", null, "", "\"card.json\" is empty or gone.")]
    public async Task A_fault_in_a_file_is_found(string criterion, string file, string? from, string to, string found)
    {
        var grades = await GradeAsync(rows: 25, () =>
        {
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(folder[file]));
            var at = from is null ? 0 : text.IndexOf(from, StringComparison.Ordinal);
            File.WriteAllBytes(folder[file], Encoding.UTF8.GetBytes(from is null ? to : string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length))));
        });
        Assert.Equal(found, Assert.Single(grades, grade => grade.Criterion.Key == criterion).Found);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_found()
    {
        var grades = await GradeAsync(rows: 25, () => File.AppendAllBytes(folder["partner-cities.csv"], [0xC3, 0x28]));
        Assert.Equal("\"partner-cities.csv\" is not UTF-8.", Found(grades, QualityCriterion.EncodingMatch));
    }

    [Theory]
    [InlineData("partner-cities.csv", "csv")]
    [InlineData("partner-cities.csv", "linkable")]
    [InlineData("partner-cities.csv", "structure")]
    [InlineData("partner-cities.csv", "downloadable")]
    [InlineData("partner-cities.ndjson", "schema_valid")]
    public async Task A_file_that_is_gone_is_found(string file, string criterion)
    {
        var grades = await GradeAsync(rows: 25, () => File.Delete(folder[file]));
        Assert.Contains(file, Assert.Single(grades, grade => grade.Criterion.Key == criterion).Found);
    }

    [Fact]
    public async Task A_column_without_a_value_is_found_unless_the_card_names_it()
    {
        var grades = await GradeAsync(rows: 25, () => File.WriteAllText(
            folder["partner-cities.csv"], File.ReadAllText(folder["partner-cities.csv"]).Replace("\"A, \"\"city\"\"\"", "")));
        Assert.Equal(
            "\"nameEn\" has no value in any row. Select it when it has one, or name it in the card's \"mayBeEmpty\".", Found(grades, QualityCriterion.NoEmptyColumn));
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(1000, 25)]
    public async Task A_number_of_rows_outside_of_the_band_is_found(int rows, int written) =>
        Assert.StartsWith($"There are {rows} rows; the card expects ", Found(await GradeAsync(written, () => { }, rows), QualityCriterion.RowsInBand));

    private static string? Found(IReadOnlyList<QualityGrade> grades, QualityCriterion criterion) => grades.Single(grade => grade.Criterion == criterion).Found;

    /// <summary>Grades a dataset of so many rows after something has happened to its files.</summary>
    private async Task<IReadOnlyList<QualityGrade>> GradeAsync(int rows, Action happens, int? claimed = null)
    {
        File.WriteAllText(contracts["partner-cities.json"], Card);
        File.WriteAllText(contracts["partner-cities.graphql"], "{ partnerCities { nodes { id } } }");
        var contract = DatasetContract.Load(contracts.Path, "partner-cities", PublisherIdentity.Load(RepositoryRoot.Combine("schema")));
        var cities = Enumerable.Range(1, rows).Select(number => Canned.City(number, number == 1 ? "波特蘭" : $"虛構市{number}"));
        var data = new FakeOpenData { ["partnerCities"] = new CannedResult(Canned.PartnerCityShape, [.. cities]) };
        var form = DatasetForm.Of(contract, data, statistics: null);
        var publication = new DatasetPublication(form, TaipeiTime.StartOf(new DateOnly(2026, 11, 20)), []);
        using var staged = new StagedFolder(new PosixDisk(), folder.Path);
        await publication.WriteAsync(staged, TestContext.Current.CancellationToken);
        staged.CompleteContent();
        string[] files = [.. staged.Checksums.Select(file => file.Name)];
        using var changes = new MemoryStream();
        var comparison = RowComparison.Write([(null, folder["partner-cities.ndjson"])], changes);
        happens();
        return QualityGate.Grade(
            folder.Path, files, contract, form.Tables, [("partner-cities.ndjson", Canned.PartnerCityShape)], comparison, claimed ?? rows, formerRows: null);
    }
}
