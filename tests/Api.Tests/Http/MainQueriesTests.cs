using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>The questions that the platform was begun with, asked over HTTP of the shipped record.</summary>
public sealed class MainQueriesTests(Programs programs)
{
    [Theory, OnEachDatabase]
    public async Task The_five_oldest_ties_come_first(DatabaseKind kind)
    {
        var data = await AskAsync(kind,
            "{ partnerCities(first: 5, order: [{ since: ASC }]) { totalCount nodes { nameZh nameEn country { code nameZh } relation since agreements { nodes { kind signedOn } } } } }");

        var cities = data.GetProperty("partnerCities");
        Assert.Equal(30, cities.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            ["Busan 1966", "Portland 1988", "Brisbane 1997", "Hachioji 2006", "Fort Lauderdale 2008-12-15"],
            cities.GetProperty("nodes").EnumerateArray().Select(city => $"{city.GetProperty("nameEn")} {city.GetProperty("since")}"));
    }

    [Theory, OnEachDatabase]
    public async Task The_visits_of_a_year_are_counted_and_cited(DatabaseKind kind)
    {
        var data = await AskAsync(kind,
            """{ engagements(where: { kind: { eq: VISIT_RECEIVED }, startsOn: { gte: "2023-01-01", lt: "2024-01-01" } }, first: 100) { totalCount nodes { titleZh startsOn headcount participants { nodes { person { nameZh } role } } citations { section source { titleZh } } } } }""");

        var visits = data.GetProperty("engagements");
        Assert.Equal(59, visits.GetProperty("totalCount").GetInt32());
        Assert.Equal(59, visits.GetProperty("nodes").GetArrayLength());
        Assert.All(visits.GetProperty("nodes").EnumerateArray(), visit =>
        {
            Assert.StartsWith("2023", visit.GetProperty("startsOn").GetString(), StringComparison.Ordinal);
            Assert.NotEqual(0, visit.GetProperty("citations").GetArrayLength());
        });
    }

    [Theory, OnEachDatabase]
    public async Task The_gazette_had_107_issues_in_106_and_126_in_112(DatabaseKind kind)
    {
        var data = await AskAsync(kind,
            """{ indicator(code: "gazette.issues") { nameZh unit figures { nodes { rocYear value approximate citations { section } } } } }""");

        Assert.Equal(
            ["106: 107", "107: 107", "110: 115", "112: 126"],
            data.GetProperty("indicator").GetProperty("figures").GetProperty("nodes").EnumerateArray()
                .Select(figure => $"{figure.GetProperty("rocYear")}: {figure.GetProperty("value")}").Order(StringComparer.Ordinal));
    }

    private async Task<JsonElement> AskAsync(DatabaseKind kind, string query)
    {
        var program = await programs.OnAsync(kind);
        return (await program.PostAsync(JsonSerializer.Serialize(new { query }))).Data;
    }
}
