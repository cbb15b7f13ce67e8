using System.Text.Json;
using OpenGov.Api.Tests.Support;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>Code lists with their labels, for forms and filters of a client.</summary>
public sealed class CodesTests(Programs programs)
{
    [Theory, OnEachDatabase]
    public async Task A_code_list_comes_with_both_labels(DatabaseKind kind)
    {
        var answer = await AskAsync(kind, """{ codes(type: "PartnerRelation") { value labelZh labelEn } }""");

        Assert.Equal(
            ["SISTER_CITY 姊妹市 Sister city", "FRIENDSHIP_CITY 友好城市 Friendship city", "PARTNER 夥伴城市 Partner"],
            answer.Data.GetProperty("codes").EnumerateArray().Select(code => $"{code.GetProperty("value")} {code.GetProperty("labelZh")} {code.GetProperty("labelEn")}"));
    }

    [Theory, OnEachDatabase]
    public async Task Every_enum_of_the_model_is_a_code_list_and_every_vocabulary_too(DatabaseKind kind)
    {
        var lists = (await AskAsync(kind, "{ codeLists { type labelZh labelEn codes { value } } }")).Data.GetProperty("codeLists").EnumerateArray().ToArray();

        Assert.Equal(DomainModel.Current.Enums.Select(list => list.Name).Order(StringComparer.Ordinal), lists.Select(list => list.GetProperty("type").GetString()));
        var schema = OpenGov.Api.Hosting.Platform.ComposeSchema();
        Assert.Equal(["DimensionName", "Frequency", "UnitOfMeasure"], lists.Select(NameOf).Where(name => schema.Find(name) is null));
        Assert.All(
            lists.Where(list => schema.Find(NameOf(list)) is not null),
            list => Assert.Equal(((EnumType)schema.Find(NameOf(list))!).Values.Keys, ValuesOf(list)));
        Assert.Contains("person-times", ValuesOf(lists.Single(list => NameOf(list) == "UnitOfMeasure")));
    }

    [Theory, OnEachDatabase]
    public async Task An_unknown_code_list_is_an_error_of_its_field_with_near_names(DatabaseKind kind)
    {
        var answer = await AskAsync(kind, """{ codes(type: "PartnerRelations") { value } codeLists { __typename } }""");

        var error = Assert.Single(answer.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal("There is no code list \"PartnerRelations\"; \"codeLists\" names them all. Did you mean \"PartnerRelation\"?", error.GetProperty("message").GetString());
        Assert.Equal("TYPE_UNKNOWN", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.Json.GetProperty("data").GetProperty("codes").ValueKind);
        Assert.NotEqual(0, answer.Json.GetProperty("data").GetProperty("codeLists").GetArrayLength());
    }

    private static string NameOf(JsonElement list) => list.GetProperty("type").GetString()!;

    private static IEnumerable<string> ValuesOf(JsonElement list) =>
        list.GetProperty("codes").EnumerateArray().Select(code => code.GetProperty("value").GetString()!);

    private async Task<Answer> AskAsync(DatabaseKind kind, string query) =>
        await (await programs.OnAsync(kind)).PostAsync(JsonSerializer.Serialize(new { query }));
}
