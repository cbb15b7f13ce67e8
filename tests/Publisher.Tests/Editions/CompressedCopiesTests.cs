using System.IO.Compression;
using System.Text;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Editions;

public sealed class CompressedCopiesTests : IDisposable
{
    private const string Name = "data.csv";

    private static readonly string Content = string.Concat(Enumerable.Range(1, 300).Select(number => $"虛構市{number}\r\n"));

    private readonly TemporaryFolder folders = new();

    public void Dispose() => folders.Dispose();

    [Theory]
    [InlineData(".gz")]
    [InlineData(".br")]
    public async Task A_file_that_did_not_change_keeps_the_copy_that_it_has(string ending)
    {
        await WriteAsync("former", Content, former: null);

        // As good as the copy that this program makes, and another one: so it shows whether it was made anew.
        File.WriteAllBytes(folders[$"former/{Name}{ending}"], Compressed(ending));
        RewriteSums();
        await WriteAsync("next", Content, folders["former"]);
        Assert.Equal(Compressed(ending), File.ReadAllBytes(folders[$"next/{Name}{ending}"]));
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".br")]
    public async Task A_copy_that_the_disk_has_changed_is_not_taken_over(string ending)
    {
        await WriteAsync("former", Content, former: null);
        File.WriteAllText(folders[$"former/{Name}{ending}"], "what the disk made of it");
        await WriteAsync("next", Content, folders["former"]);
        Assert.Equal(Content, Decompressed(folders[$"next/{Name}{ending}"]));
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".br")]
    public async Task A_file_that_changed_has_a_copy_of_its_own(string ending)
    {
        await WriteAsync("former", Content, former: null);
        await WriteAsync("next", Content + "高雄市\r\n", folders["former"]);
        Assert.Equal(Content + "高雄市\r\n", Decompressed(folders[$"next/{Name}{ending}"]));
    }

    private async Task WriteAsync(string folder, string content, string? former)
    {
        using var staged = new StagedFolder(new PosixDisk(), folders[folder]);
        staged.Write(Name, Encoding.UTF8.GetBytes(content));
        await CompressedCopies.AddAsync(staged, former, TestContext.Current.CancellationToken);
        staged.Complete();
    }

    private void RewriteSums()
    {
        var former = folders["former"];
        var sums = Checksums.ReadFolder(former).Select(file => file with { Sha256 = Checksums.Sha256Of(File.ReadAllBytes(Path.Combine(former, file.Name))) });
        File.WriteAllBytes(Path.Combine(former, Checksums.FileName), Checksums.Write(sums));
    }

    private static byte[] Compressed(string ending)
    {
        using var bytes = new MemoryStream();
        using (Stream copy = ending == ".gz" ? new GZipStream(bytes, CompressionLevel.NoCompression) : new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            copy.Write(Encoding.UTF8.GetBytes(Content));
        }

        return bytes.ToArray();
    }

    private static string Decompressed(string file)
    {
        using var bytes = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(bytes, CompressionMode.Decompress) : new BrotliStream(bytes, CompressionMode.Decompress);
        using var text = new StreamReader(plain);
        return text.ReadToEnd();
    }
}
