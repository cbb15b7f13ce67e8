using System.Security.Cryptography;
using System.Text;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Editions;

public sealed class WriterVersionTests
{
    /// <summary>Where this fails, a writer gives other bytes for the same rows: raise the version, so that what is published is written anew, and then the hash.</summary>
    [Fact]
    public async Task Writers_that_give_other_bytes_have_another_version()
    {
        using var folder = new TemporaryFolder();
        using var staged = new StagedFolder(new PosixDisk(), folder.Path);
        var cities = new CannedResult(Canned.PartnerCityShape, Canned.City(1, "波特蘭"), Canned.City(2, "=八王子", since: "2021-03"));
        await TableFiles.WriteAsync("partner-cities", cities, staged, TestContext.Current.CancellationToken);
        staged.CompleteContent();
        var sums = string.Concat(staged.Checksums.Select(file => $"{file.Sha256} {file.Name}\n").Order(StringComparer.Ordinal));
        Assert.Equal(("5", "7b04834914d09204"), (WriterVersion.Current, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sums)))[..16]));
    }
}
