using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpenGov.EndToEnd.Tests;

/// <summary>Walks a whole edition of the record, file by file.</summary>
public sealed partial class WalkTests(FilledFolder filled)
{
    private const string PublicUrl = "https://data.example.org/open";

    [Fact]
    public async Task Every_published_document_of_markup_and_json_is_well_formed_by_its_own_reader()
    {
        Assert.SkipUnless(ContinuousIntegration.IsOn || File.Exists("/usr/bin/xmllint"), "xmllint (libxml2-utils) is not installed.");
        using var data = filled.Copy();
        var files = Files(data.Current).ToList();
        Assert.Contains(files, file => file.EndsWith(".atom", StringComparison.Ordinal));

        foreach (var file in files.Where(file => Path.GetExtension(file) is ".atom" or ".xml"))
        {
            await using var xmllint = ChildProgram.StartProcess(data.Beside, "xmllint", "--noout", "--nonet", file);
            var ended = await xmllint.WaitAsync();
            Assert.True(ended.ExitCode == 0, $"{file}: {ended.Error}");
        }

        foreach (var file in files.Where(file => Path.GetExtension(file) is ".json" or ".jsonld"))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            Assert.DoesNotContain("\\u", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sha256sum_agrees_with_every_sealed_folder()
    {
        using var data = filled.Copy();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(data.Editions, "sealed")))
        {
            await using var sha256sum = ChildProgram.StartProcess(folder, "sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS");
            var ended = await sha256sum.WaitAsync();
            Assert.True(ended.ExitCode == 0, $"{folder}: {ended.Output}{ended.Error}");
        }
    }

    [Fact]
    public async Task Every_address_in_an_edition_leads_to_one_of_its_files()
    {
        using var data = filled.Copy();
        var published = await data.RunAsync("publish", "--public-url", PublicUrl, "--api-url", "https://api.example.org/");
        published.Succeeded();

        var addresses = Files(data.Current).Where(file => Path.GetExtension(file) is not (".br" or ".gz"))
            .SelectMany(file => PublicAddress().Matches(File.ReadAllText(file)).Select(match => (File: file, Address: match.Value)))
            .Distinct()
            .ToList();
        foreach (var name in new[] { "catalogue.jsonld", "sitemap.xml", "updates.atom", "feed.atom", "index.html", "partner-cities.json" })
        {
            Assert.Contains(addresses, found => Path.GetFileName(found.File) == name);
        }

        Assert.Equal([], addresses.Where(found => !IsThere(data.Current, found.Address)).Select(found => $"{found.File}: {found.Address}"));
    }

    [Fact]
    public void Every_relative_address_in_the_descriptions_leads_to_a_file_beside_them()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(filled.Path, "editions", "current", "datasets"))
            .Where(folder => File.Exists(Path.Combine(folder, "datapackage.json")))
            .ToList();
        Assert.NotEmpty(folders);
        Assert.All(folders, folder =>
        {
            var package = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "datapackage.json")))!;
            var columns = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, "csv-metadata.json")))!;
            var named = package["resources"]!.AsArray().Select(resource => (string)resource!["path"]!)
                .Concat(columns["tables"]!.AsArray().Select(table => (string)table!["url"]!))
                .ToList();
            Assert.All(named, file => Assert.True(File.Exists(Path.Combine(folder, file)), $"{folder} names {file}."));
            Assert.All(
                Directory.EnumerateFiles(folder, "*.csv").Select(file => Path.GetFileName(file)).Where(file => !file.EndsWith("-spreadsheet.csv") && file != "changes.csv"),
                file => Assert.Equal(2, named.Count(name => name == file)));
        });
    }

    [Fact]
    public async Task Every_csv_is_its_json_twin_row_by_row()
    {
        using var data = filled.Copy();
        var datasets = Path.Combine(data.Current, "datasets");
        using var verdict = await TwinsAsync(data, datasets);

        Assert.Equal([], verdict.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()));
        var packages = Directory.EnumerateFiles(datasets, "datapackage.json", SearchOption.AllDirectories)
            .Sum(file => JsonNode.Parse(File.ReadAllBytes(file))!["resources"]!.AsArray().Count);
        Assert.Equal(packages, verdict.RootElement.GetProperty("files").GetInt32());
    }

    [Theory]
    [InlineData("partner-cities.csv", ",SISTER_CITY,", ",TWIN_CITY,", "relation is 'TWIN_CITY', and in the JSON 'SISTER_CITY'")]
    [InlineData("partner-cities-citations.csv", "PartnerCity-", "City-", "parentId is 'City-")]
    [InlineData("partner-cities.csv", "nameEn", "name_en", "name_en is ")]
    [InlineData("partner-cities.csv", "\r\n", ",too many\r\n", "csvclean says ")]
    public async Task A_csv_that_is_not_its_json_twin_is_seen(string file, string from, string to, string problem)
    {
        using var data = filled.Copy();
        var folder = Path.Combine(data.Beside, "datasets", "partner-cities");
        Directory.CreateDirectory(folder);
        foreach (var original in Directory.EnumerateFiles(Path.Combine(data.Current, "datasets", "partner-cities")))
        {
            File.Copy(original, Path.Combine(folder, Path.GetFileName(original)));
        }

        var text = File.ReadAllText(Path.Combine(folder, file));
        File.WriteAllText(Path.Combine(folder, file), new Regex(Regex.Escape(from)).Replace(text, to, count: 1));
        using var verdict = await TwinsAsync(data, Path.GetDirectoryName(folder)!);
        Assert.Contains(verdict.RootElement.GetProperty("problems").EnumerateArray(), found => found.GetString()!.Contains(problem, StringComparison.Ordinal));
    }

    private static async Task<JsonDocument> TwinsAsync(DataFolder data, string datasets)
    {
        Assert.SkipUnless(ContinuousIntegration.IsOn || File.Exists("/usr/bin/csvclean"), "csvkit is not installed.");

        // Debian's own Python: csvkit is a package of Debian.
        await using var python = ChildProgram.StartProcess(data.Beside, "/usr/bin/python3", RepositoryRoot.Combine("tests", "Conformance", "twins.py"), datasets);
        var ended = await python.WaitAsync();
        Assert.True(ended.ExitCode == 0, ended.Error);
        return JsonDocument.Parse(ended.Output);
    }

    /// <summary>A folder answers with its page, and the name of something inside a file is found with the file.</summary>
    private static bool IsThere(string tree, string address)
    {
        var path = Path.Combine(tree, Uri.UnescapeDataString(address.Split('#', '?')[0][PublicUrl.Length..].TrimStart('/')));
        return File.Exists(path) || Directory.Exists(path);
    }

    [GeneratedRegex(PublicUrl + @"[^\s""'<>\\{}&、，。）」]*")]
    private static partial Regex PublicAddress();

    /// <summary>The files of the edition itself: below <c>versions/</c> stand those of every other one.</summary>
    private static IEnumerable<string> Files(string tree) =>
        Directory.EnumerateFiles(tree).Concat(
            Directory.EnumerateDirectories(tree).Where(folder => Path.GetFileName(folder) is not ("versions" or "manifests"))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)));
}
