using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Editions;

public sealed class EditionVerifierTests : IDisposable
{
    private readonly TestPublisher publisher = new();

    public void Dispose() => publisher.Dispose();

    [Fact]
    public async Task One_flipped_byte_in_any_published_file_is_found_and_named()
    {
        await PublishTwiceAsync();
        var files = Directory.EnumerateFiles(publisher.Paths.Root, "*", SearchOption.AllDirectories).Where(IsRealFile).ToList();
        Assert.True(files.Count > 30, $"There are only {files.Count} files.");
        foreach (var file in files)
        {
            var content = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            foreach (var at in new[] { 0, content.Length / 2, content.Length - 1 })
            {
                var changed = content.ToArray();
                changed[at] ^= 1;
                await File.WriteAllBytesAsync(file, changed, TestContext.Current.CancellationToken);
                var report = EditionVerifier.Verify(publisher.DataFolder);
                Assert.False(report.IsSound, $"Byte {at} of {file} was flipped and not found.");
                Assert.Contains(report.Problems, problem => problem.Contains(file));
            }

            await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        }

        Assert.True(EditionVerifier.Verify(publisher.DataFolder).IsSound);
    }

    [Fact]
    public async Task A_missing_file_an_added_one_and_a_bent_link_are_named()
    {
        await PublishTwiceAsync();
        var folder = publisher.Paths.SealedFolder(publisher.Newest().Find("dataset", "partner-cities")!);
        File.Move(Path.Combine(folder, "partner-cities.csv"), Path.Combine(folder, "other.csv"));
        Assert.Equal(
            [$"{Path.Combine(folder, "partner-cities.csv")} is missing.", $"{Path.Combine(folder, "other.csv")} is not in the checksums of its folder."],
            EditionVerifier.Verify(publisher.DataFolder).Problems);
        File.Move(Path.Combine(folder, "other.csv"), Path.Combine(folder, "partner-cities.csv"));

        var link = Path.Combine(publisher.Paths.Tree(2), "datasets", "partner-cities", "partner-cities.csv");
        File.Delete(link);
        File.CreateSymbolicLink(link, "../../../sealed/elsewhere");
        Assert.StartsWith($"{link} does not lead to", Assert.Single(EditionVerifier.Verify(publisher.DataFolder).Problems));
    }

    [Fact]
    public async Task A_file_that_somebody_put_beside_those_of_the_edition_is_named()
    {
        await PublishTwiceAsync();
        var added = Path.Combine(publisher.Paths.Tree(2), "datasets", "notice.html");
        await File.WriteAllTextAsync(added, "<p>高雄市政府公告</p>", TestContext.Current.CancellationToken);
        foreach (var folder in new[] { publisher.DataFolder, publisher.Paths.Current })
        {
            Assert.EndsWith("notice.html is not of this edition.", Assert.Single(EditionVerifier.Verify(folder).Problems));
        }
    }

    [Fact]
    public async Task A_manifest_taken_from_the_middle_breaks_the_chain()
    {
        await PublishTwiceAsync();
        publisher.Rename("三");
        await publisher.RunAsync();
        File.Delete(publisher.Paths.Manifest(2));
        Assert.Contains(EditionVerifier.Verify(publisher.DataFolder).Problems, problem => problem.StartsWith(publisher.Paths.Manifest(2) + " is missing"));
    }

    [Fact]
    public async Task Another_trusted_key_is_refused()
    {
        await PublishTwiceAsync();
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(
            ["Edition 1 was not signed with the trusted key."],
            EditionVerifier.Verify(publisher.DataFolder, other.ExportSubjectPublicKeyInfoPem()).Problems);
        var own = await File.ReadAllTextAsync(publisher.Paths.PublicKey, TestContext.Current.CancellationToken);
        Assert.True(EditionVerifier.Verify(publisher.DataFolder, own).IsSound);
    }

    [Fact]
    public async Task A_copy_of_the_site_verifies_without_the_data_folder()
    {
        await PublishTwiceAsync();
        using var elsewhere = new TemporaryFolder();
        Copy(publisher.Paths.Current, elsewhere["copy"]);
        Assert.Equal([], EditionVerifier.Verify(elsewhere["copy"]).Problems);
        Assert.Matches("^Sound: 2 editions and [0-9]+ files are as they were signed.$", EditionVerifier.Verify(publisher.Paths.Current).ToString());

        var page = Path.Combine(elsewhere["copy"], "index.html");
        await File.AppendAllTextAsync(page, " ", TestContext.Current.CancellationToken);
        Assert.Equal([$"{page} was changed: its SHA-256 is not the one that was sealed."], EditionVerifier.Verify(elsewhere["copy"]).Problems);
    }

    [Fact]
    public async Task OpenSSL_and_sha256sum_agree()
    {
        await publisher.RunAsync();
        var tree = publisher.Paths.Current;
        Assert.Equal(0, await ExitCodeAsync("openssl", "dgst", "-sha256", "-verify", $"{tree}/public-key.pem", "-signature", $"{tree}/manifest.json.sig", $"{tree}/manifest.json"));
        Assert.Equal(0, await ExitCodeAsync("sh", "-c", $"cd {tree}/datasets/partner-cities/ && sha256sum --check --strict SHA256SUMS"));
    }

    [Theory]
    [InlineData("missing", "There is no folder \"{0}\"")]
    [InlineData("empty", "The folder \"{0}\" is empty")]
    [InlineData("filled", "\"{0}\" holds no edition")]
    [InlineData("filled/file", "\"{0}\" is a file")]
    public void What_is_no_edition_is_told_as_what_it_is(string name, string found)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["empty"]);
        Directory.CreateDirectory(folder["filled"]);
        File.WriteAllText(folder["filled/file"], "");

        var report = EditionVerifier.Verify(folder[name]);

        Assert.Equal(
            [$"{string.Format(CultureInfo.InvariantCulture, found, folder[name])}; name a data folder such as \"var\", its \"editions\" or \"editions/current\", or a copy of the published site."],
            report.Problems);
        Assert.Equal(0, report.Editions);
    }

    private async Task PublishTwiceAsync()
    {
        await publisher.RunAsync();
        publisher.Rename("波特蘭市");
        await publisher.RunAsync();
    }

    private bool IsRealFile(string file) =>
        new FileInfo(file).LinkTarget is null && !file.StartsWith(publisher.Paths.Trees, StringComparison.Ordinal) && !file.StartsWith(publisher.Paths.Current, StringComparison.Ordinal);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.WriteAllBytes(Path.Combine(to, Path.GetFileName(file)), File.ReadAllBytes(file));
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    private static async Task<int> ExitCodeAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
