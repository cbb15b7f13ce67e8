using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    [Theory]
    [InlineData("sealed", "evil/index.html", "evil", "is in no manifest")]
    [InlineData("sealed", "evil/", "evil", "is in no manifest")]
    [InlineData("manifests", "evil.html", "evil.html", "is neither a manifest nor the signature of one")]
    [InlineData("manifests", "3.json.sig", "3.json.sig", "is neither a manifest nor the signature of one")]
    public async Task What_somebody_put_beside_the_sealed_folders_or_the_manifests_is_named(string folder, string added, string named, string sentence)
    {
        await PublishTwiceAsync();
        var path = Path.Combine(publisher.Paths.Root, folder, added);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Path.GetFileName(path).Length > 0)
        {
            await File.WriteAllTextAsync(path, "<p>高雄市政府公告</p>", TestContext.Current.CancellationToken);
        }

        var shown = Path.Combine(publisher.Paths.Current, folder == "sealed" ? "versions" : folder);
        Assert.Equal([$"{Path.Combine(publisher.Paths.Root, folder, named)} {sentence}; nothing published it."], EditionVerifier.Verify(publisher.DataFolder).Problems);
        Assert.Equal([$"{Path.Combine(shown, named)} {sentence}; nothing published it."], EditionVerifier.Verify(publisher.Paths.Current).Problems);

        // While a run is at work, or after one has died, that is no news: the next one removes it.
        Directory.CreateDirectory(Path.Combine(publisher.Paths.Staging, "run"));
        Assert.Equal([], EditionVerifier.Verify(publisher.DataFolder).Problems);
        Assert.Equal([], EditionVerifier.Verify(publisher.Paths.Current).Problems);
    }

    [Fact]
    public async Task A_folder_or_a_link_to_one_that_somebody_put_into_the_tree_is_named_and_not_entered()
    {
        await PublishTwiceAsync();
        var folder = Path.Combine(publisher.Paths.Tree(2), "datasets", "empty");
        Directory.CreateDirectory(folder);
        var link = Path.Combine(publisher.Paths.Tree(2), "datasets", "all");
        File.CreateSymbolicLink(link, "/");
        Assert.Equal(
            [$"{link} is not of this edition.", $"{folder} is not of this edition."],
            EditionVerifier.Verify(publisher.DataFolder).Problems.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_sealed_and_now_a_link_to_the_same_bytes_is_named()
    {
        await PublishTwiceAsync();
        var sealedFolder = publisher.Paths.SealedFolder(publisher.Newest().Find("dataset", "partner-cities")!);
        using var elsewhere = new TemporaryFolder();

        var file = Path.Combine(sealedFolder, "partner-cities.csv");
        Replace(file, () => File.Move(file, elsewhere["moved.csv"]), elsewhere["moved.csv"]);
        Assert.Equal([$"{file} is no file of its own, but a link, a pipe or a device."], EditionVerifier.Verify(publisher.DataFolder).Problems);
        File.Move(elsewhere["moved.csv"], file, overwrite: true);

        Replace(sealedFolder, () => CopyAndDelete(sealedFolder, elsewhere["moved"]), elsewhere["moved"]);
        Assert.Equal([$"{sealedFolder} is a link: what is sealed has to lie in its own place."], EditionVerifier.Verify(publisher.DataFolder).Problems);

        static void Replace(string path, Action move, string target)
        {
            move();
            File.CreateSymbolicLink(path, target);
        }

        static void CopyAndDelete(string from, string to)
        {
            Copy(from, to);
            Directory.Delete(from, recursive: true);
        }
    }

    [Theory]
    [InlineData("public-key.pem", "is not the key that edition 1 names.")]
    [InlineData("manifests/1.json", "is no file of its own, but a link, a pipe or a device.")]
    [InlineData("manifests/1.json.sig", "is no file of its own, but a link, a pipe or a device.")]
    [InlineData("manifest.json", "is no file of its own, but a link, a pipe or a device.")]
    [InlineData("index.html", "is no file of its own, but a link, a pipe or a device.")]
    [InlineData("evil.html", "is not of this edition.")]
    public async Task A_pipe_is_named_and_not_waited_for(string name, string sentence)
    {
        await PublishTwiceAsync();
        using var elsewhere = new TemporaryFolder();
        Copy(publisher.Paths.Current, elsewhere["copy"]);
        var pipe = Path.Combine(elsewhere["copy"], name);
        File.Delete(pipe);
        Assert.Equal(0, await ExitCodeAsync("mkfifo", pipe));

        var report = await Task.Run(() => EditionVerifier.Verify(elsewhere["copy"])).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Contains($"{pipe} {sentence}", report.Problems);
    }

    [Fact]
    public async Task Editions_that_are_missing_are_told_as_a_range()
    {
        await PublishTwiceAsync();
        File.Copy(publisher.Paths.Manifest(1), publisher.Paths.Manifest(int.MaxValue));
        Assert.Contains(
            $"The manifests of editions 3 to 2147483646 are missing in {publisher.Paths.Manifests}: the chain of editions has a gap.",
            EditionVerifier.Verify(publisher.DataFolder).Problems);
    }

    [Theory]
    [InlineData("garbage\n", "The line \"garbage\" is not a hash, two spaces and a name.")]
    [InlineData("", "It lists no file, or one twice.")]
    public async Task Checksums_that_are_signed_and_are_none_are_told(string content, string sentence)
    {
        await publisher.RunAsync();
        var known = publisher.Newest().Find("dataset", "partner-cities")!;
        var sha256 = Checksums.Sha256Of(Encoding.UTF8.GetBytes(content));
        var changed = known with { Folder = $"{known.Folder[..^8]}{sha256[..8]}", Sha256 = sha256 };
        Directory.Move(publisher.Paths.SealedFolder(known), publisher.Paths.SealedFolder(changed));
        var sums = Path.Combine(publisher.Paths.SealedFolder(changed), Checksums.FileName);
        await File.WriteAllTextAsync(sums, content, TestContext.Current.CancellationToken);
        using var key = SigningKey.Open(publisher.Paths, new PosixDisk(), publisher.Newest());
        var manifest = ManifestFile.Write(publisher.Newest() with { Folders = [.. publisher.Newest().Folders.Select(folder => folder == known ? changed : folder)] });
        await File.WriteAllBytesAsync(publisher.Paths.Manifest(1), manifest, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(publisher.Paths.Signature(1), key.Sign(manifest), TestContext.Current.CancellationToken);

        Assert.Equal([$"{sums} is damaged. {sentence}"], EditionVerifier.Verify(publisher.DataFolder).Problems);
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

    [Theory]
    [InlineData("manifest.json.sig")]
    [InlineData("datasets/partner-cities/SHA256SUMS")]
    [InlineData("SHA256SUMS")]
    public async Task What_a_copy_of_the_site_is_checked_with_is_checked_too(string name)
    {
        await PublishTwiceAsync();
        using var elsewhere = new TemporaryFolder();
        Copy(publisher.Paths.Current, elsewhere["copy"]);
        var file = Path.Combine(elsewhere["copy"], name);
        await File.AppendAllTextAsync(file, " ", TestContext.Current.CancellationToken);
        Assert.Equal([$"{file} was changed: its SHA-256 is not the one that was sealed."], EditionVerifier.Verify(elsewhere["copy"]).Problems);
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
