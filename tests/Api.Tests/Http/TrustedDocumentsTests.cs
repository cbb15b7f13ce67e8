using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenGov.Api.Hosting;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Documents asked by the hash of their text, and who may send text of their own.</summary>
public sealed class TrustedDocumentsTests(Programs programs, StrictProgram strict)
{
    private const string TrustedOnly =
        "Without a key this server answers its trusted documents only; \"/swagger\" lists them. Send one by its \"documentId\", or send a key.";

    private static readonly string Visits = File.ReadAllText(RepositoryRoot.Combine("schema", "operations", "visits-received.graphql"));
    private static readonly object Year = new { from = "2023-01-01", before = "2024-01-01", first = 0 };

    [Theory]
    [InlineData("sha256:")]
    [InlineData("")]
    public async Task A_named_operation_is_asked_by_its_id(string prefix)
    {
        foreach (var program in new[] { await programs.OnAsync(DatabaseKind.Sqlite), await strict.RunningAsync() })
        {
            IsTheYear(await program.PostAsync(Json(new { documentId = prefix + HashOf(Visits), variables = Year })));
            IsTheYear(await program.GetAsync($"/graphql?documentId={prefix}{HashOf(Visits)}&variables={Uri.EscapeDataString(Json(Year))}"));
        }
    }

    [Fact]
    public async Task A_named_operation_is_asked_as_Apollos_clients_do()
    {
        var program = await strict.RunningAsync();

        IsTheYear(await program.PostAsync(Json(new { operationName = "visitsReceived", variables = Year, extensions = Persisted(HashOf(Visits)) })));
        IsTheYear(await program.PostAsync(Json(new { query = Visits, variables = Year, extensions = Persisted(HashOf(Visits)) })));
        IsTheYear(await program.GetAsync(
            $"/graphql?variables={Uri.EscapeDataString(Json(Year))}&extensions={Uri.EscapeDataString(Json(Persisted(HashOf(Visits))))}"));
    }

    [Fact]
    public async Task What_a_caller_with_a_key_has_sent_once_is_asked_by_its_hash_from_then_on()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        const string text = "{ partnerCities { totalCount } } # sent once";
        var byHash = Json(new { extensions = Persisted(HashOf(text)) });
        var answer = (await program.PostAsync(Json(new { query = text }))).Text;
        Assert.StartsWith("""{"data":{"partnerCities":{"totalCount":""", answer, StringComparison.Ordinal);

        (await program.PostAsync(byHash, key: program.InternalKey)).IsRefusal(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
        Assert.Equal(answer, (await program.PostAsync(Json(new { query = text, extensions = Persisted(HashOf(text)) }), key: program.InternalKey)).Text);
        Assert.Equal(answer, (await program.PostAsync(byHash, key: program.InternalKey)).Text);
        Assert.Equal(answer, (await program.PostAsync(Json(new { documentId = $"sha256:{HashOf(text)}" }), key: program.InternalKey)).Text);
        (await program.PostAsync(byHash)).IsRefusal(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    [Fact]
    public async Task What_a_caller_without_a_key_sends_is_answered_and_not_remembered()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        const string text = "{ __typename } # of the public";

        var sent = await program.PostAsync(Json(new { query = text, extensions = Persisted(HashOf(text)) }));
        var asked = await program.PostAsync(Json(new { extensions = Persisted(HashOf(text)) }), key: program.InternalKey);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", sent.Text);
        asked.IsRefusal(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    /// <summary>The documents that fill the memory push the first one out; nothing grows beyond it.</summary>
    [Fact]
    public async Task What_was_not_asked_for_long_is_forgotten()
    {
        await using var program = await RunningProgram.StartAsync(DatabaseKind.Sqlite, new RequestSettings { RequestsPerSecond = 0 });
        Task<Answer> RememberAsync(string text) =>
            program.PostAsync(Json(new { query = text, extensions = Persisted(HashOf(text)) }), key: program.InternalKey);
        Task<Answer> AskAsync(string text) => program.PostAsync(Json(new { documentId = HashOf(text) }), key: program.InternalKey);
        var texts = Enumerable.Range(0, 35).Select(one => $"{{ __typename }} # {one} {new string('x', 250_000)}").ToList();

        foreach (var text in texts)
        {
            Assert.Equal(200, (await RememberAsync(text)).Status);
            Assert.Equal(200, (await AskAsync(texts[0])).Status);
        }

        Assert.Equal(200, (await AskAsync(texts[0])).Status);
        Assert.Equal(200, (await AskAsync(texts[^1])).Status);
        (await AskAsync(texts[1])).IsRefusal(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    [Fact]
    public async Task A_text_with_another_hash_is_refused_and_not_remembered()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);
        const string text = "{ __typename }";
        var wrong = new string('0', 64);

        var sent = await program.PostAsync(Json(new { query = text, extensions = Persisted(wrong) }), key: program.InternalKey);

        sent.IsRefusal(400, "PERSISTED_QUERY_MISMATCH",
            $"The document's SHA-256 is \"{HashOf(text)}\", and the request says \"{wrong}\". Hash the text that you send, in UTF-8.");
        (await program.PostAsync(Json(new { documentId = wrong }), key: program.InternalKey))
            .IsRefusal(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    /// <summary>Older clients ask for plain JSON, and read a GraphQL error only from a response with 200.</summary>
    [Fact]
    public async Task With_plain_JSON_an_unknown_document_is_an_answer_of_200()
    {
        var program = await programs.OnAsync(DatabaseKind.Sqlite);

        (await program.PostAsync(Json(new { documentId = "visits" }), accept: RunningProgram.JsonType))
            .IsRefusal(200, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    [Theory]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"x"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":"1","sha256Hash":"x"}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":null}}}""")]
    [InlineData("""{"extensions":{"persistedQuery":[]}}""")]
    public async Task A_persisted_query_of_another_form_is_refused(string body) =>
        (await (await programs.OnAsync(DatabaseKind.Sqlite)).PostAsync(body)).IsRefusal(400, "BODY_INVALID",
            "\"extensions.persistedQuery\" is not what it must be; allowed is {\"version\": 1, \"sha256Hash\": \"…\"}.");

    [Fact]
    public async Task Two_ids_of_two_documents_are_refused() =>
        (await (await programs.OnAsync(DatabaseKind.Sqlite)).PostAsync(Json(new { documentId = "a", extensions = Persisted("b") })))
            .IsRefusal(400, "BODY_INVALID", "\"documentId\" and \"extensions.persistedQuery\" name two documents; allowed is one. Give one of them.");

    [Fact]
    public async Task A_strict_program_answers_text_of_callers_without_a_key_when_it_is_a_trusted_document()
    {
        var program = await strict.RunningAsync();

        (await program.PostAsync(Json(new { query = "{ __typename }" }))).IsRefusal(400, "TRUSTED_DOCUMENT_REQUIRED", TrustedOnly);
        (await program.GetAsync("/graphql?query={__typename}")).IsRefusal(200, "TRUSTED_DOCUMENT_REQUIRED", TrustedOnly);
        IsTheYear(await program.PostAsync(Json(new { query = Visits, variables = Year })));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await program.PostAsync(Json(new { query = "{ __typename }" }), key: program.InternalKey)).Text);
    }

    /// <summary>Trust is the operator's to give: what a key holder sent is remembered for key holders.</summary>
    [Fact]
    public async Task A_remembered_document_is_not_a_trusted_one()
    {
        var program = await strict.RunningAsync();
        const string text = "{ __typename } # of a key holder";
        var body = Json(new { query = text, extensions = Persisted(HashOf(text)) });
        Assert.Equal(200, (await program.PostAsync(body, key: program.InternalKey)).Status);

        (await program.PostAsync(body)).IsRefusal(400, "TRUSTED_DOCUMENT_REQUIRED", TrustedOnly);
        (await program.PostAsync(Json(new { documentId = HashOf(text) }))).IsRefusal(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    private static void IsTheYear(Answer answer) =>
        Assert.Equal(59, answer.Data.GetProperty("engagements").GetProperty("totalCount").GetInt32());

    private static object Persisted(string hash) => new { persistedQuery = new { version = 1, sha256Hash = hash } };

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Json(object value) => JsonSerializer.Serialize(value);
}
