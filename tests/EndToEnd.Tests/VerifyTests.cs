namespace OpenGov.EndToEnd.Tests;

public sealed class VerifyTests(FilledFolder filled)
{
    [Theory]
    [InlineData("")]
    [InlineData("editions")]
    [InlineData("editions/current")]
    public async Task An_edition_is_proven(string folder)
    {
        var proven = await ChildProgram.RunAsync("verify", Path.Combine(filled.Path, folder));

        proven.Succeeded();
        Assert.Matches("^All is as it was signed: 1 edition, [0-9]+ files.\n$", proven.Output);
        Assert.Equal("", proven.Error);
    }

    [Theory]
    [InlineData("current/datasets/partner-cities/partner-cities.csv", "was changed: its SHA-256 is not the one that was sealed.")]
    [InlineData("current/gazette/calendar.ics", "was changed: its SHA-256 is not the one that was sealed.")]
    [InlineData("current/manifest.json", "1.json")]
    [InlineData("current/manifest.json.sig", "do not belong together: one of them was changed.")]
    [InlineData("current/datasets/partner-cities/SHA256SUMS", "SHA256SUMS is not what the manifest says.")]
    [InlineData("public-key.pem", "is not the key that edition 1 names.")]
    public async Task One_flipped_byte_is_found(string file, string sentence)
    {
        using var data = filled.Copy();
        var path = Path.Combine(data.Editions, file);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        foreach (var folder in new[] { data.Path, data.Current })
        {
            var found = await ChildProgram.RunAsync("verify", folder);

            found.FailedWithASentence(sentence);
            Assert.Equal("", found.Output);
        }
    }

    [Fact]
    public async Task A_folder_without_an_edition_is_told_in_a_sentence()
    {
        using var data = new DataFolder();

        var ended = await ChildProgram.RunAsync("verify", data.Path);

        ended.FailedWithASentence($"There is no folder \"{data.Path}\"; name a data folder such as \"var\"");
        Assert.Equal(1, ended.Error.Count(character => character == '\n'));
    }
}
