using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests;

/// <summary>Every dataset over the shipped record, described in every format, and judged by third parties (tests/Conformance). Each judge is shown to see a fault.</summary>
public sealed class MetadataJudgesTests(DescribedRecord record, ITestOutputHelper output) : IClassFixture<DescribedRecord>
{
    private static readonly EditionAddress Public = new("https://data.example.org/open/");
    private static readonly GraphQLService Service = new(new Uri("https://data.example.org"));
    private static readonly string[] Shapes = [Shape("dcat-ap.ttl"), Shape("dcat-ap-ranges.ttl")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IReadOnlyList<DatasetEntry> Published => [.. record.Datasets.Entries.Where(entry => entry.Newest is not null)];

    [Fact]
    public async Task Every_row_of_every_table_is_as_its_data_package_says()
    {
        var packages = await JudgePackagesAsync([.. Published.Select(record.Datasets.FolderOf)]);
        Assert.Equal([], packages.SelectMany(package => package.Problems.Select(problem => $"{package.Package}: {problem}")));
        Assert.Equal(Published.Select(entry => entry.Slug), packages.Select(package => package.Package));
        Assert.All(Published.Zip(packages), pair =>
        {
            Assert.Equal(pair.First.Newest!.Rows, pair.Second.Rows[pair.First.Slug]);
            Assert.Equal(pair.First.Tables.Count, pair.Second.Rows.Count);
        });
        output.WriteLine($"{packages.Sum(package => package.Rows.Values.Sum())} rows of {packages.Sum(package => package.Rows.Count)} tables.");
    }

    [Theory]
    [InlineData("SISTER_CITY", "TWIN_CITY", "enum")]
    [InlineData(",SISTER_CITY,", ",,", "required")]
    [InlineData("PartnerCity-", "City-", "foreign key", "partner-cities-citations.csv")]
    public async Task A_table_that_is_not_as_its_data_package_says_is_seen(string from, string to, string reason, string file = "partner-cities.csv")
    {
        using var folder = new TemporaryFolder();
        Copy("partner-cities", folder);
        Replace(folder[file], from, to);
        var problems = Assert.Single(await JudgePackagesAsync([folder.Path])).Problems;
        Assert.Contains(problems, problem => problem.Contains(reason, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(problems, problem => problem.Contains("not sha256:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_comes_twice_is_seen()
    {
        using var folder = new TemporaryFolder();
        Copy("partner-cities", folder);
        var csv = folder["partner-cities.csv"];
        File.AppendAllText(csv, File.ReadAllText(csv).Split("\r\n")[^2] + "\r\n");
        var problems = Assert.Single(await JudgePackagesAsync([folder.Path])).Problems;
        Assert.Contains(problems, problem => problem.Contains("unique", StringComparison.Ordinal));
        Assert.Contains(CsvwReading.Problems(folder.Path), problem => problem.Contains("not unique", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_cell_is_as_CSV_on_the_Web_is_told() => Assert.All(
        Published.Select(record.Datasets.FolderOf), folder => Assert.Equal([], CsvwReading.Problems(folder)));

    [Theory]
    [InlineData("SISTER_CITY", "TWIN_CITY", "cannot stand in relation")]
    [InlineData("PartnerCity-", "City-", "leads nowhere", "partner-cities-citations.csv")]
    [InlineData("nameEn", "name_en", "the heading is not")]
    public void A_table_that_is_not_as_CSV_on_the_Web_is_told_is_seen(string from, string to, string reason, string file = "partner-cities.csv")
    {
        using var folder = new TemporaryFolder();
        Copy("partner-cities", folder);
        Replace(folder[file], from, to);
        Assert.Contains(CsvwReading.Problems(folder.Path), problem => problem.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_document_of_rows_is_as_its_schema_says()
    {
        var documents = await JudgeSchemasAsync([.. Published.Select(entry => Path.Combine(record.Datasets.FolderOf(entry), entry.Slug))]);
        Assert.Equal([], documents.SelectMany(document => document.Problems.Select(problem => $"{Path.GetFileName(document.Name)}: {problem}")));
        Assert.Equal(Published.Count, documents.Count);
    }

    [Theory]
    [InlineData("\"relation\":\"SISTER_CITY\"", "\"relation\":\"TWIN_CITY\"")]
    [InlineData("\"relation\":\"SISTER_CITY\"", "\"relation\":null")]
    [InlineData("\"relation\":\"SISTER_CITY\"", "\"relation\":\"SISTER_CITY\",\"new\":1")]
    [InlineData("{\"dataset\"", "{\"more\":[],\"dataset\"")]
    public async Task A_document_that_is_not_as_its_schema_says_is_seen(string from, string to)
    {
        using var folder = new TemporaryFolder();
        Copy("partner-cities", folder);
        Replace(folder["partner-cities.json"], from, to);
        Assert.NotEmpty(Assert.Single(await JudgeSchemasAsync([folder["partner-cities"]])).Problems);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_catalogue_has_what_DCAT_AP_demands(bool isPublic)
    {
        var verdict = await JudgeCatalogueAsync(DcatCatalogue.Write(
            isPublic ? Public : EditionAddress.Of(publicRoot: null), record.Datasets.Publisher, Service, record.Datasets.Entries));
        Assert.Equal([], verdict.Problems);
        Assert.Equal(Published.Count * 2, verdict.Classes["http://www.w3.org/ns/dcat#Dataset"]);
        Assert.Equal(Published.Count, verdict.Classes["http://www.w3.org/ns/dcat#CatalogRecord"]);
        Assert.Equal(
            Published.Sum(entry => DataFile.Of(entry, entry.Newest!).Count()), verdict.Classes["http://www.w3.org/ns/dcat#Distribution"]);
        output.WriteLine($"{verdict.Quads} statements.");
    }

    [Theory]
    [InlineData("title")]
    [InlineData("dct:publisher")]
    public async Task A_catalogue_that_lacks_what_DCAT_AP_demands_is_seen(string member)
    {
        var catalogue = JsonNode.Parse(DcatCatalogue.Write(Public, record.Datasets.Publisher, Service, record.Datasets.Entries))!.AsObject();
        Assert.True(catalogue.Remove(member));
        Assert.NotEmpty((await JudgeCatalogueAsync(MetadataJson.Write(catalogue))).Problems);
    }

    [Fact]
    public async Task A_catalogue_whose_context_is_elsewhere_is_refused()
    {
        var catalogue = JsonNode.Parse(DcatCatalogue.Write(Public, record.Datasets.Publisher, Service, record.Datasets.Entries))!.AsObject();
        catalogue["@context"] = "https://data.example.org/context.jsonld";
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => JudgeCatalogueAsync(MetadataJson.Write(catalogue)));
        Assert.Contains("it must say by itself what it means", problem.Message);
    }

    [Fact]
    public void The_national_portal_is_told_the_names_that_stand_in_each_file()
    {
        var compared = 0;
        foreach (var entry in Published)
        {
            using var document = JsonDocument.Parse(NationalPortalDocument.Write(Public, record.Datasets.Publisher, entry)!);
            foreach (var resource in document.RootElement.GetProperty("distribution").EnumerateArray())
            {
                var file = Path.Combine(record.Datasets.FolderOf(entry), resource.GetProperty("resourceDownloadUrl").GetString()!.Split('/')[^1]);
                var told = resource.GetProperty("resourceField").EnumerateArray().Select(field => field.GetProperty("name").GetString()!).ToList();
                if (file.EndsWith(".csv", StringComparison.Ordinal))
                {
                    Assert.Equal(CsvReading.Headings(File.ReadAllText(file)), told);
                }
                else
                {
                    AssertMembers(file, told);
                }

                compared++;
            }
        }

        Assert.InRange(compared, Published.Count * 4, int.MaxValue);
    }

    [Fact]
    public void Every_file_of_a_dataset_has_a_title_of_its_own() => Assert.All(Published, entry =>
    {
        var titles = DataFile.Of(entry, entry.Newest!).Select(file => file.Label.Zh).ToList();
        Assert.Equal(titles.Distinct(), titles);
    });

    /// <summary>What is told beyond what is found stands in an object that is null in every row, or in a list that is always empty.</summary>
    private static void AssertMembers(string file, IReadOnlyList<string> told)
    {
        var found = new HashSet<string>();
        foreach (var text in file.EndsWith(".ndjson", StringComparison.Ordinal) ? File.ReadAllLines(file) : [File.ReadAllText(file)])
        {
            using var document = JsonDocument.Parse(text);
            AddPaths(document.RootElement, "", found);
        }

        found.Remove("dataset");
        var empty = found.Except(told).ToList();
        Assert.All(empty, path => Assert.Contains(told, name => name.StartsWith(path + ".", StringComparison.Ordinal)));
        Assert.All(told.Except(found), name => Assert.Contains(empty, path => name.StartsWith(path + ".", StringComparison.Ordinal)));
    }

    private static void AddPaths(JsonElement value, string path, HashSet<string> paths)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    AddPaths(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", paths);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                foreach (var item in value.EnumerateArray())
                {
                    AddPaths(item, path, paths);
                }

                break;
            default:
                paths.Add(path);
                break;
        }
    }

    private static async Task<IReadOnlyList<PackageVerdict>> JudgePackagesAsync(IReadOnlyList<string> folders) =>
        await RunAsync<PackageVerdict>("metadata/packages.mjs", folders);

    private static async Task<IReadOnlyList<SchemaVerdict>> JudgeSchemasAsync(IReadOnlyList<string> names) =>
        await RunAsync<SchemaVerdict>("metadata/schemas.mjs", names);

    private static async Task<CatalogueVerdict> JudgeCatalogueAsync(byte[] catalogue)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder[DcatCatalogue.FileName], catalogue, Cancellation);
        return Assert.Single(await RunAsync<CatalogueVerdict>(
            "metadata/catalogue.mjs", [folder[DcatCatalogue.FileName], "https://mirror.example.org/" + DcatCatalogue.FileName, .. Shapes]));
    }

    /// <returns>What the judge printed, a line each.</returns>
    private static async Task<IReadOnlyList<T>> RunAsync<T>(string program, IReadOnlyList<string> arguments)
    {
        await NodeProgram.InstallAsync();
        return
        [
            .. (await NodeProgram.RunAsync("node", [program, .. arguments])).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!),
        ];
    }

    private static string Shape(string name) => Path.Combine(NodeProgram.Folder, "shapes", name);

    private void Copy(string slug, TemporaryFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(record.Datasets.FolderOf(Published.Single(entry => entry.Slug == slug))))
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }
    }

    /// <summary>Replaces the first place only.</summary>
    private static void Replace(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no \"{from}\" in {file}.");
        File.WriteAllText(file, string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)), new UTF8Encoding(false));
    }

    private sealed record PackageVerdict(string Package, Dictionary<string, int> Rows, IReadOnlyList<string> Problems);

    private sealed record SchemaVerdict(string Name, IReadOnlyList<string> Problems);

    private sealed record CatalogueVerdict(int Quads, Dictionary<string, int> Classes, IReadOnlyList<string> Problems);
}
