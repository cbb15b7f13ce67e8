using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Tests.Fixtures;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class EngineLimitsTests
{
    [Fact]
    public void An_operation_of_just_as_many_fields_is_taken()
    {
        var library = new Library(new EngineLimits(MaxFields: 4));

        Assert.Empty(library.Prepare("{ desk { bell clerk { name } bell } }").Errors);
    }

    [Fact]
    public void One_field_more_is_refused_where_it_stands()
    {
        var library = new Library(new EngineLimits(MaxFields: 4));

        var error = Assert.Single(library.Prepare("{ desk { bell clerk { name mood } } }").Errors);

        Assert.Equal("The operation selects more than 4 fields once its fragments are spread. Split it into several requests.", error.Message);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Equal(28, Assert.Single(error.Locations!).Column);
        Assert.Equal(4, error.Facts!["limit"]);
    }

    [Fact]
    public void Fragments_that_double_at_each_level_are_refused_before_they_are_spread()
    {
        var library = new Library();
        var fragments = string.Join("\n", Enumerable.Range(1, 40).Select(level =>
            $"fragment F{level} on Desk {{ {(level == 40 ? "bell" : $"a: counter {{ ...F{level + 1} }} b: counter {{ ...F{level + 1} }}")} }}"));

        var error = Assert.Single(library.Prepare($"{{ desk {{ ...F1 }} }} {fragments}").Errors);

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
    }

    [Fact]
    public void Limits_of_parsing_and_validation_are_handed_on()
    {
        var library = new Library(new EngineLimits(new(MaxTokens: 5), new(MaxDepth: 2)));

        Assert.StartsWith("The document has more than 5 tokens", Assert.Single(library.Prepare("{ a b c d e }").Errors).Message, StringComparison.Ordinal);
        Assert.Equal(
            ErrorCodes.LimitExceeded,
            Assert.Single(new Library(new EngineLimits(Validation: new(MaxDepth: 2))).Prepare("{ desk { counter { bell } } }").Errors).Code);
    }

    [Fact]
    public async Task Plans_that_were_used_longest_ago_are_forgotten_first()
    {
        var library = new Library(new EngineLimits(CachedFields: 6));

        await library.Ask("{ a: work { title pages: title } }");
        await library.Ask("{ b: work { title pages: title } }");
        await library.Ask("{ a: work { title pages: title } }");
        Assert.Equal(["a", "b"], library.Source.Plans);

        await library.Ask("{ c: work { title pages: title } }");
        await library.Ask("{ a: work { title pages: title } }");
        await library.Ask("{ b: work { title pages: title } }");
        Assert.Equal(["a", "b", "c", "b"], library.Source.Plans);
    }

    [Fact]
    public async Task A_plan_weighs_as_much_as_its_values_do()
    {
        var library = new Library(new EngineLimits(CachedFields: 4));
        var (few, many) = ("{ a: work { title } }", $"{{ b: work {{ title }} }} # {new string('x', 100)}");

        await library.Ask(few);
        await library.Ask(many);
        await library.Ask(few);
        await library.Ask(many);

        Assert.Equal(["a", "b", "b"], library.Source.Plans);
    }

    [Fact]
    public void A_document_that_is_not_kept_still_answers()
    {
        var library = new Library(new EngineLimits(CachedCharacters: 5));

        Assert.Empty(library.Prepare("{ desk { bell } }").Errors);
        Assert.Empty(library.Prepare("{ desk { bell } }").Errors);
    }
}
