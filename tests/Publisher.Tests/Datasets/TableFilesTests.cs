using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Datasets;

public sealed class TableFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_dataset_of_two_lists_has_files_for_each_and_one_JSON()
    {
        var result = new CannedResult(
            Shape.Of("certifications", "Certification", ["id"]), new CannedRow(["Certification-1"]), new CannedRow(["Certification-2"]))
        {
            Others =
            [
                new CannedResult(Shape.Of("meetings", "Meeting", ["id"])),
                new CannedResult(
                    Shape.Of("cityVisits", "Engagement", ["id"], Shape.Of("participants", "Participant", ["role"])),
                    new CannedRow(["Engagement-1"], [new CannedRow(["市長"])])),
            ],
        };

        var rows = await WriteAsync(result);

        Assert.Equal(2, rows);
        Assert.Equal(
            [
                "security-city-visits-participants.csv", "security-city-visits-spreadsheet.csv", "security-city-visits.csv", "security-city-visits.ndjson",
                "security-meetings-spreadsheet.csv", "security-meetings.csv", "security-meetings.ndjson",
                "security-spreadsheet.csv", "security.csv", "security.json", "security.ndjson",
            ],
            Directory.EnumerateFiles(folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Equal(
            """
            {"dataset":"security","rows":[
            {"id":"Certification-1"},
            {"id":"Certification-2"}
            ],"meetings":[
            ],"cityVisits":[
            {"id":"Engagement-1","participants":[{"role":"市長"}]}
            ]}

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(folder["security.json"]));
        Assert.Equal("id\r\n", File.ReadAllText(folder["security-meetings.csv"]));
        Assert.Equal("parentId,role\r\nEngagement-1,市長\r\n", File.ReadAllText(folder["security-city-visits-participants.csv"]));
        Assert.Equal("{\"id\":\"Engagement-1\",\"participants\":[{\"role\":\"市長\"}]}\n", File.ReadAllText(folder["security-city-visits.ndjson"]));
    }

    [Theory]
    [InlineData("citations", "security.graphql: Two lists have the file \"security-citations.csv\". Give one of them an alias.")]
    [InlineData("spreadsheet", "security.graphql: Two lists have the file \"security-spreadsheet.csv\". Give one of them an alias.")]
    [InlineData("rows", "security.graphql: The JSON has a member \"rows\" of its own. Give the list of that name an alias.")]
    public void Lists_whose_names_meet_are_refused(string name, string message)
    {
        var first = Shape.Of("certifications", "Certification", ["id"], Shape.Of("citations", "Citation", ["note"]));
        var problem = Assert.Throws<DatasetContractException>(() => TableFiles.CheckNames("security", [first, Shape.Of(name, "Meeting", ["id"])]));
        Assert.Equal(message, problem.Message);
    }

    private async Task<int> WriteAsync(CannedResult result)
    {
        using var staged = new StagedFolder(new PosixDisk(), folder.Path);
        var rows = await TableFiles.WriteAsync("security", result, staged, TestContext.Current.CancellationToken);
        staged.Complete();
        File.Delete(folder[Checksums.FileName]);
        return rows;
    }
}
