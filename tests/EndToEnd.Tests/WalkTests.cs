using System.Text.Json;

namespace OpenGov.EndToEnd.Tests;

/// <summary>Walks a whole edition of the record, file by file.</summary>
public sealed class WalkTests(FilledFolder filled)
{
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

    /// <summary>The files of the edition itself: below <c>versions/</c> stand those of every other one.</summary>
    private static IEnumerable<string> Files(string tree) =>
        Directory.EnumerateFiles(tree).Concat(
            Directory.EnumerateDirectories(tree).Where(folder => Path.GetFileName(folder) is not ("versions" or "manifests"))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)));
}
