using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Documents;

/// <summary>
/// docs/querying.md is its own golden: every example is sent as it stands, and what stands below it is what comes back. In an answer <c>"…"</c> is a value
/// that differs from run to run.
/// </summary>
public sealed partial class QueryingTests(Programs programs)
{
    private const string Elided = "…";

    private static readonly string Document = File.ReadAllText(RepositoryRoot.Combine("docs", "querying.md"));

    [Theory, OnEachDatabase]
    public async Task Every_example_is_answered_as_it_says(DatabaseKind kind)
    {
        var program = await programs.OnAsync(kind);
        var text = new StringBuilder();
        var place = 0;
        foreach (var example in Example().Matches(Document).ToArray())
        {
            var sent = example.Groups["sent"].Value.Replace("ogk_…", program.InternalKey, StringComparison.Ordinal);
            var said = example.Groups["answer"];
            var answer = JsonNode.Parse(example.Groups["language"].Value == "sh" ? await RunAsync(program, sent) : await AskAsync(program, sent));
            text.Append(Document, place, said.Index - place).Append(ShortJson.Of(Elide(answer, JsonNode.Parse(said.Value))));
            place = said.Index + said.Length;
        }

        Golden.Match("../../../docs/querying.md", text.Append(Document, place, Document.Length - place).ToString());
    }

    [Fact]
    public void Every_block_is_an_example_or_its_answer()
    {
        Assert.NotEmpty(Example().Matches(Document));
        Assert.Equal(Fence().Count(Document), 4 * Example().Count(Document));
    }

    /// <summary>The table has a line for each kind of value, and in it the operators that the schema gives it.</summary>
    [Fact]
    public async Task The_operators_are_those_of_the_schema()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        var lines = OperatorLine().Matches(Document).ToArray();

        Assert.Equal(
            ["String", "ID", "EngagementKind", "Boolean", "Int", "Long", "Decimal", "Date", "PartialDate", "DateTime"],
            lines.SelectMany(line => Words(line, "values")));
        foreach (var (name, line) in lines.SelectMany(line => Words(line, "values").Select(name => (name, line))))
        {
            var answer = await program.AskAsync(new { query = $"{{ __type(name: \"{name}OperationFilterInput\") {{ inputFields {{ name }} }} }}" });
            Assert.Equal(
                answer.Data.GetProperty("__type").GetProperty("inputFields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!).Order(StringComparer.Ordinal),
                Words(line, "operators").Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<string> Words(Match line, string group) => Word().Matches(line.Groups[group].Value).Select(word => word.Groups[1].Value);

    /// <summary>Comments at the top name headers, and the variables.</summary>
    private static async Task<string> AskAsync(RunningProgram program, string sent)
    {
        var settings = Setting().Matches(sent).ToLookup(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        var variables = settings["Variables"].Select(value => JsonNode.Parse(value)).SingleOrDefault();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = sent, variables }) };
        foreach (var setting in settings.Where(setting => setting.Key != "Variables"))
        {
            request.Headers.TryAddWithoutValidation(setting.Key, setting);
        }

        return settings["Accept"].Any() ? await FirstEventAsync(program, request) : (await program.SendAsync(request)).Text;
    }

    private static async Task<string> FirstEventAsync(RunningProgram program, HttpRequestMessage request)
    {
        using var response = await program.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line["data: ".Length..];
            }
        }

        throw new InvalidOperationException("The stream ended before its first event.");
    }

    private static Task<string> RunAsync(RunningProgram program, string commands) => NodeProgram.RunAsync(
        "bash", ["-euc", commands.Replace("http://127.0.0.1:5080", program.Address.ToString().TrimEnd('/'), StringComparison.Ordinal)]);

    /// <summary>The answer with the same values left out as in what the document says.</summary>
    private static JsonNode? Elide(JsonNode? answer, JsonNode? said)
    {
        switch (said, answer)
        {
            case (JsonValue value, not null) when value.TryGetValue<string>(out var word) && word == Elided:
                return Elided;
            case (JsonObject members, JsonObject found):
                return new JsonObject(found.Select(member => KeyValuePair.Create(member.Key, Elide(member.Value?.DeepClone(), members[member.Key]))));
            case (JsonArray items, JsonArray found):
                return new JsonArray([.. found.Select((item, index) => Elide(item?.DeepClone(), index < items.Count ? items[index] : null))]);
            default:
                return answer?.DeepClone();
        }
    }

    [GeneratedRegex("^```(?<language>graphql|sh)\n(?<sent>.*?)^```\n\n```json\n(?<answer>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^# (?<name>[A-Za-z-]+): (?<value>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| (?<values>`[A-Z].*) \| (?<operators>`eq` .*) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex OperatorLine();

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Word();
}
