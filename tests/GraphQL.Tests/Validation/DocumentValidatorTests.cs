using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void A_document_that_keeps_every_rule_has_no_errors() =>
        Assert.Empty(Validate("""
            query Household($id: ID!, $surname: Boolean = true, $command: DogCommand) @onQuery {
              human(id: $id) {
                ...Person
                relatives { ...Person }
                pets { name(surname: $surname) ... on Dog { owner { iq } doesKnowCommand(dogCommand: $command) } ...Cats }
              }
              arguments { complex(value: { requiredField: $surname, stringListField: "a" }) oneOf(value: { intField: 1 }) }
            }
            fragment Person on Human { __typename name(surname: $surname) @skip(if: $surname) }
            fragment Cats on Cat { furColor }
            """));

    [Fact]
    public void The_introspection_query_of_tools_has_no_errors() =>
        Assert.Empty(Validate("""
            query IntrospectionQuery {
              __schema {
                description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
                types { ...FullType }
                directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
              }
            }
            fragment FullType on __Type {
              kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) {
                name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
              }
              inputFields(includeDeprecated: true) { ...InputValue }
              interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...TypeRef }
            }
            fragment InputValue on __InputValue {
              name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
            }
            fragment TypeRef on __Type {
              kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
            }
            """));

    /// <summary>A document brings the names that its errors are compared with, up to the product of both.</summary>
    [Fact]
    public void Names_that_may_have_been_meant_are_told_until_that_has_taken_enough_comparisons()
    {
        var names = Enumerable.Range(1000, 1000).ToList();
        var errors = Validate(
            $"query({string.Join(' ', names.Select(name => $"$variable{name}: Int"))}) {{ arguments {{ matrix(value: [["
            + $"{string.Join(' ', names.Select(name => $"$variable{name}"))} {string.Join(' ', names.Take(90).Select(name => $"$variables{name}"))}]]) }} }}");

        // 13 letters and 1,000 names: 300,000 letters are compared after 23 errors.
        Assert.Equal(90, errors.Count);
        Assert.All(errors.Index(), error => Assert.Equal(error.Index < 23, error.Item.Message.Contains("Did you mean", StringComparison.Ordinal)));
    }

    [Fact]
    public void Errors_of_all_rules_come_in_the_order_of_the_document()
    {
        var errors = Validate("query Q($a: Int, $b: Dgo) { dog { nmae barks { x } } ...F }\nfragment G on Dog { name(first: 1) }");

        Assert.Equal(
            [
                "1:9 Variable \"$a\" is never used by operation \"Q\"; use it or remove it.",
                "1:18 Variable \"$b\" is never used by operation \"Q\"; use it or remove it.",
                "1:22 The schema has no type \"Dgo\". Did you mean \"Dog\"?",
                "1:35 Type \"Dog\" has no field \"nmae\". Did you mean \"name\"?",
                "1:46 Field \"barks\" of type \"Boolean\" has no fields to select; remove the selection set.",
                "1:57 The document has no fragment \"F\". Did you mean \"G\"?",
                "2:1 Fragment \"G\" is spread by no operation; spread it or remove it.",
                "2:26 Field \"Dog.name\" has no argument \"first\".",
            ],
            errors.Select(error => $"{error.Locations![0]} {error.Message}"));
        Assert.All(errors, error => Assert.Equal(ErrorCodes.ValidationFailed, error.Code));
    }

    [Fact]
    public void Just_as_many_errors_as_allowed_are_told() =>
        Assert.Equal(100, Validate($"{{ dog {{ {string.Concat(Enumerable.Range(0, 100).Select(index => $"x{index} "))} }} }}").Count);

    [Fact]
    public void Further_errors_end_the_check()
    {
        var errors = Validate($"{{ dog {{ {string.Concat(Enumerable.Range(0, 5000).Select(index => $"x{index} "))} }} }}");

        Assert.Equal(101, errors.Count);
        Assert.Equal("The document has more than 100 errors; only these are shown. Correct them first.", errors[^1].Message);
        Assert.Equal(ErrorCodes.LimitExceeded, errors[^1].Code);
        Assert.Equal((100, 101), (errors[^1].Facts!["limit"], errors[^1].Facts!["found"]));
    }

    [Theory]
    [InlineData("{ dog { mother { name } } }")]
    [InlineData("{ dog { ...A } } fragment A on Dog { name }")]
    [InlineData("{ ...A dog { barks } } fragment A on Query { dog { name } }")]
    public void A_selection_of_just_that_depth_is_taken(string text) => Assert.Empty(Validate(text, new(MaxDepth: 3)));

    [Theory]
    [InlineData("{ dog { mother { mother { name } } } }", "1:1")]
    [InlineData("{ dog { ...A } } fragment A on Dog { ... { name } }", "1:1")]
    [InlineData("{ cat { name } } query Q { dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { name }", "1:18")]
    public void A_deeper_selection_is_refused_before_anything_else(string text, string location)
    {
        var error = Assert.Single(Validate(text, new(MaxDepth: 3)));

        Assert.Equal(
            "With its fragments spread in, the selection of this definition is 4 levels deep; at most 3 are taken. Ask for less at once.",
            error.Message);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal(location, Assert.Single(error.Locations!).ToString());
        Assert.Equal((3, 4), (error.Facts!["limit"], error.Facts["found"]));
    }

    [Fact]
    public void A_chain_of_fragments_as_long_as_the_document_does_no_harm()
    {
        var chain = Enumerable.Range(0, 2000).Select(index => $"fragment F{index} on Dog {{ ...F{index + 1} }}\n");

        var error = Assert.Single(Validate($"{{ dog {{ ...F0 }} }} {string.Concat(chain)} fragment F2000 on Dog {{ name }}"));

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal(2003, error.Facts!["found"]);
    }

    [Fact]
    public void Two_long_cycles_of_fragments_do_no_harm()
    {
        var first = Enumerable.Range(0, 600).Select(index => $"fragment A{index} on Dog {{ mother {{ ...A{(index + 1) % 600} }} }}\n");
        var second = Enumerable.Range(0, 601).Select(index => $"fragment B{index} on Dog {{ mother {{ ...B{(index + 1) % 601} }} }}\n");

        var errors = Validate($"{{ dog {{ ...A0 ...B0 }} }}\n{string.Concat(first)}{string.Concat(second)}");

        Assert.Equal(2, errors.Count);
        Assert.All(errors, error => Assert.Contains(" spreads itself through ", error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Thousands_of_equal_leaves_are_merged() =>
        Assert.Empty(Validate($"{{ dog {{ {string.Concat(Enumerable.Repeat("name isAtLocation(x: 1) ", 2_500))} }} }}"));

    [Fact]
    public void A_document_that_takes_too_many_comparisons_is_refused()
    {
        var error = Assert.Single(Validate($"{{ {string.Concat(Enumerable.Repeat("dog { name } ", 3000))} }}"));

        Assert.Equal(
            "Comparing the fields that share response keys, and following fragments, takes more than 200000 steps, which is the limit. " +
            "Select each field once, spread fewer fragments in one place, or send fewer operations at once.",
            error.Message);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(10)]
    public void Fields_that_fork_at_every_level_are_compared_in_time_that_ends(int levels)
    {
        // Each level doubles the ways down; what was compared once is not compared again.
        var fragments = Enumerable.Range(0, levels).Select(level =>
            $"fragment F{level} on Dog {{ mother {{ ...F{level + 1} }} mother {{ ...F{level + 1} }} father {{ ...F{level + 1} }} }}\n");
        var text = $"{{ dog {{ ...F0 }} dog {{ ...F0 }} }} {string.Concat(fragments)} fragment F{levels} on Dog {{ name }}";

        Assert.Empty(Validate(text));
    }

    [Fact]
    public void Names_in_messages_are_shortened()
    {
        var error = Assert.Single(Validate($"{{ {new string('x', 10_000)} }}"));

        Assert.Equal($"Type \"Query\" has no field \"{new string('x', 80)}…\".", error.Message);
    }

    private static IReadOnlyList<GraphQLError> Validate(string text, ValidationLimits? limits = null)
    {
        var parsed = Parser.Parse(text);
        Assert.True(parsed.Succeeded, parsed.Error?.Message);
        return DocumentValidator.Validate(PetSchema.Schema, parsed.Document, limits);
    }
}
