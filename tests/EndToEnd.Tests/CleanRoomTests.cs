using System.Globalization;
using System.Text.Json;

namespace OpenGov.EndToEnd.Tests;

/// <summary>A stranger with nothing but Python's standard library and the address of the catalogue gets everything, and draws what the graph says.</summary>
public sealed class CleanRoomTests(FilledFolder filled)
{
    [Fact]
    public async Task The_catalogue_alone_leads_to_every_table_and_its_columns_to_two_charts()
    {
        using var data = filled.Copy();
        await using var server = await RunningServer.StartAsync(data.Path, "--roles", "api");
        await using var python = ChildProgram.StartProcess(
            data.Beside, "python3", RepositoryRoot.Combine("tests", "Conformance", "clean-room.py"), $"{server.Client.BaseAddress}open/catalogue.jsonld");

        var ended = await python.WaitAsync();

        Assert.True(ended.ExitCode == 0, ended.Error);
        using var found = JsonDocument.Parse(ended.Output);
        Assert.Equal(PlainTables(data).Count(), found.RootElement.GetProperty("files").GetInt32());
        var visits = found.RootElement.GetProperty("charts").GetProperty("visits-received");
        Assert.Equal(("startsOn", "headcount"), (visits.GetProperty("date").GetString(), visits.GetProperty("number").GetString()));
        Assert.Equal(
            await ChartAsync(server, "engagementsAggregate(where: { kind: { eq: VISIT_RECEIVED } }, groupBy: [{ startsOn: YEAR }])", "headcount"),
            Chart(visits));
        Assert.Equal(
            await ChartAsync(server, "consumerInspectionsAggregate(groupBy: [{ startsOn: YEAR }])", "sites"),
            Chart(found.RootElement.GetProperty("charts").GetProperty("consumer-inspections")));
    }

    /// <summary>The plain tables of every dataset that the current edition shows.</summary>
    private static IEnumerable<string> PlainTables(DataFolder data) =>
        Directory.EnumerateDirectories(Path.Combine(data.Current, "datasets"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csv"))
            .Where(file => !file.EndsWith("-spreadsheet.csv", StringComparison.Ordinal) && Path.GetFileName(file) != "changes.csv");

    private static SortedDictionary<string, (int Rows, decimal? Sum)> Chart(JsonElement chart) => new(chart.GetProperty("rows").EnumerateObject().ToDictionary(
        year => year.Name,
        year => (
            year.Value.GetInt32(),
            chart.GetProperty("sums").TryGetProperty(year.Name, out var sum) ? decimal.Parse(sum.GetString()!, CultureInfo.InvariantCulture) : (decimal?)null)));

    private static async Task<SortedDictionary<string, (int Rows, decimal? Sum)>> ChartAsync(RunningServer server, string aggregate, string number)
    {
        using var answer = JsonDocument.Parse(await server.AskAsync($"{{ groups: {aggregate} {{ count group {{ startsOn {{ year }} }} {number} {{ sum }} }} }}"));
        return new(answer.RootElement.GetProperty("data").GetProperty("groups").EnumerateArray().ToDictionary(
            group => group.GetProperty("group").GetProperty("startsOn").GetProperty("year").GetInt32().ToString(CultureInfo.InvariantCulture),
            group => (
                group.GetProperty("count").GetInt32(),
                group.GetProperty(number).GetProperty("sum") is { ValueKind: JsonValueKind.Number } sum ? sum.GetDecimal() : (decimal?)null)));
    }
}
