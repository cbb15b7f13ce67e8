using System.Text;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.Validation;
using OpenGov.Testing;

namespace OpenGov.GraphQL.Tests.Robustness;

/// <summary>Broken documents end in an error with a place, never in an exception.</summary>
public sealed class FuzzTests
{
    private const int Count = 500_000;

    private static readonly string[] Samples =
    [
        .. LargeDocuments.All.Values.Select(document => document(2)),
        "query Q($id: ID = 1, $s: Boolean! @onVariable) @onQuery { human(id: $id) { name(surname: true) pets { ... on Dog @include(if: $s) { nickname } ...P } } } fragment P on Pet { name }",
        "\"Says what.\" query Q { pet { __typename ... on Cat { furColor } ... on Canine { mother { name } } } catOrDog { ... on Dog { doesKnowCommand(dogCommand: SIT) } } }",
        "{ arguments { complex(value: {requiredField: true, inner: {requiredField: false, stringListField: [\"a\", null]}}) oneOf(value: {intField: 1}) float(value: -1.5e3) } }",
        "subscription S { petMoved { name } } query R { __schema { types { name fields(includeDeprecated: true) { name } } } __type(name: \"Dog\") { kind } }",
    ];

    private static readonly string[] Words =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "$id", "...", "..", "\"", "\"\"\"", "\\", "\\u{110000}", "\\uD83D", "#", ",", "\uFEFF", "\0",
        "query", "mutation", "subscription", "fragment", "on", "type", "extend", "schema", "input", "directive", "true", "null", "SIT", "1", "-", "1.5", "1e", "00", "dog",
        "name", "human", "pet", "arguments", "Dog", "Pet", "Int!", "@include(if: true)", "@tag", "...P", "__typename", "臺北", "😀", "\u0007", "\r", "\n",
    ];

    [Fact]
    public void The_lexer_moves_on_with_every_token_and_ends()
    {
        foreach (var (seed, input) in Fuzz.Inputs(Count, Samples, Words))
        {
            var lexer = new Lexer(input);
            var end = 0;
            while (lexer.Advance() is not (TokenKind.EndOfFile or TokenKind.Invalid))
            {
                var token = lexer.Current;
                Check(token.Start >= end && token.End > token.Start, seed, input);
                end = token.End;
            }

            Check(lexer.Kind is TokenKind.EndOfFile == lexer.Failure is null, seed, input);
        }
    }

    [Fact]
    public void The_parser_ends_with_a_document_that_prints_itself_or_with_an_error_and_its_place()
    {
        foreach (var (seed, input) in Fuzz.Inputs(Count, Samples, Words))
        {
            var parsed = Parser.Parse(input);
            if (parsed.Succeeded)
            {
                var printed = Printer.Print(parsed.Document);
                Check(Parser.Parse(printed) is { Document: { } again } && Printer.Print(again) == printed, seed, input);
            }
            else
            {
                Check(parsed.Error.Code is ErrorCodes.SyntaxError && IsInside(parsed.Error, input), seed, input, parsed.Error.Message);
            }
        }
    }

    [Fact]
    public void The_validator_ends_with_errors_and_their_places()
    {
        var documents = 0;
        foreach (var (seed, input) in Fuzz.Inputs(Count, Samples, Words))
        {
            if (Parser.Parse(input) is { Document: { } document })
            {
                documents++;
                var errors = DocumentValidator.Validate(PetSchema.Schema, document);
                Check(errors.All(error => error.Code is ErrorCodes.ValidationFailed && IsInside(error, input)), seed, input);
            }
        }

        Assert.InRange(documents, Count / 10, int.MaxValue);
    }

    [Fact]
    public void The_engine_prepares_an_operation_or_says_why_not()
    {
        var library = new Library();
        string[] samples =
        [
            "query($f: Filter, $k: Key, $n: [Int!]) { echo(filter: $f, key: $k, strict: $n) }",
            "query($s: Boolean!, $g: Genre = PULP) { book(id: 1) @skip(if: $s) { title ...B } echo(genre: $g, order: ASC, grid: [[1], null]) } fragment B on Book { author { name } }",
            "mutation($in: NewBook!) { add(input: $in) { title } }",
            "{ desk { helpers { name ... on Robot { serial } } greeting(name: null) } }",
        ];
        string[] variables =
        [
            """{"f": {"title": "a", "all": [{"pages": 1}], "order": "DESC"}, "k": {"id": 1}, "n": [1, 2], "s": true, "in": {"title": "t", "printedOn": "2024-02-29"}}""",
            """{"f": null, "k": {"id": 1, "code": "c"}, "n": 1, "s": null, "g": "NONE", "in": {}}""", "{}",
        ];
        var given = Fuzz.Inputs(50, variables, ["{}", "[]", "null", "1", "\"a\"", "\"f\":", ","])
            .Select(one => IsJson(one.Input) ? Encoding.UTF8.GetString(one.Input) : "{}")
            .ToList();
        var prepared = 0;
        foreach (var (seed, input) in Fuzz.Inputs(Count / 6, samples, Words))
        {
            var result = library.Prepare(Encoding.UTF8.GetString(input), given[seed % given.Count]);
            Check(result.Operation is null == result.Errors.Count > 0, seed, input);
            prepared += result.Operation is null ? 0 : 1;
        }

        Assert.InRange(prepared, Count / 600, int.MaxValue);
    }

    private static bool IsJson(byte[] text)
    {
        try
        {
            System.Text.Json.JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static bool IsInside(GraphQLError error, byte[] input) => error.Locations is { Count: > 0 } places
        && places.All(place => place.Line >= 1 && place.Column >= 1 && place.Line + place.Column <= input.Length + 2);

    /// <summary>Makes the message only where it is read: millions of checks pass.</summary>
    private static void Check(bool holds, int seed, byte[] input, string? said = null)
    {
        if (!holds)
        {
            Assert.Fail($"Seed {seed}: {Encoding.UTF8.GetString(input)}\n{said}");
        }
    }
}
