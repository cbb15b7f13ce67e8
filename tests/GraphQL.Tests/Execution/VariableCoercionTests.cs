using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.Execution;

public sealed class VariableCoercionTests
{
    private static readonly Dictionary<string, GraphQLType> Types = new()
    {
        ["Int"] = SpecifiedScalars.Int,
        ["Int!"] = new NonNullType(SpecifiedScalars.Int),
        ["Float"] = SpecifiedScalars.Float,
        ["String"] = SpecifiedScalars.String,
        ["Boolean"] = SpecifiedScalars.Boolean,
        ["ID"] = SpecifiedScalars.Id,
        ["Genre"] = LibrarySchema.Genre,
        ["Direction"] = LibrarySchema.Direction,
        ["Filter"] = LibrarySchema.Filter,
        ["NewBook"] = LibrarySchema.NewBook,
        ["Key"] = LibrarySchema.Key,
        ["Json"] = ExtendedScalars.Json,
        ["[Int]"] = new ListType(SpecifiedScalars.Int),
        ["[Int!]"] = new ListType(new NonNullType(SpecifiedScalars.Int)),
        ["[Int]!"] = new NonNullType(new ListType(SpecifiedScalars.Int)),
        ["[[Int]]"] = new ListType(new ListType(SpecifiedScalars.Int)),
        ["[Filter!]"] = new ListType(new NonNullType(LibrarySchema.Filter)),
    };

    [Theory]
    [InlineData("Int", "5", "5")]
    [InlineData("Int", "5.0", "5")]
    [InlineData("Int", "1e3", "1000")]
    [InlineData("Int", "null", "null")]
    [InlineData("Float", "5", "5")]
    [InlineData("Float", "2.5", "2.5")]
    [InlineData("String", "\"字\"", "字")]
    [InlineData("Boolean", "true", "True")]
    [InlineData("ID", "12", "12")]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("Genre", "\"POETRY\"", "POETRY")]
    [InlineData("[Int]", "[1, null, 3]", "[1,null,3]")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("[Int]", "[]", "[]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[1, 2]", "[[1],[2]]")]
    [InlineData("[[Int]]", "[[1], null]", "[[1],null]")]
    [InlineData("Filter", """{"genre":"HISTORY","title":"x"}""", "{title:x,genre:HISTORY,pages:1}")]
    [InlineData("Filter", """{"pages":null}""", "{pages:null}")]
    [InlineData("Filter", """{"tags":"a"}""", "{pages:1,tags:[a]}")]
    [InlineData("Filter", """{"title":"a","title":"b"}""", "{title:b,pages:1}")]
    [InlineData("[Filter!]", """{"pages":2}""", "[{pages:2}]")]
    [InlineData("Key", """{"code":"x"}""", "{code:x}")]
    [InlineData("Json", """{"a":[1,"b"]}""", """{"a":[1,"b"]}""")]
    public void A_value_is_coerced_by_its_type(string type, string json, string expected)
    {
        var coerced = Coerce(type, $$"""{"v":{{json}},"unknown":1}""");

        Assert.Equal(expected, Text(coerced.Find("v")!.Fill(coerced.Slots)));
    }

    [Theory]
    [InlineData("Int!", "null", "Variable \"$v\" is null; a value of type \"Int!\" is required.")]
    [InlineData("Int", "\"5\"", "Variable \"$v\" is the string \"5\"; \"Int\" allows a whole number from -2147483648 to 2147483647.")]
    [InlineData("Int", "2147483648", "Variable \"$v\" is the number 2147483648; \"Int\" allows a whole number from -2147483648 to 2147483647.")]
    [InlineData("Int", "1.5", "Variable \"$v\" is the number 1.5; \"Int\" allows a whole number from -2147483648 to 2147483647.")]
    [InlineData("Int", "true", "Variable \"$v\" is true; \"Int\" allows a whole number from -2147483648 to 2147483647.")]
    [InlineData("Int", "[1]", "Variable \"$v\" is a list; \"Int\" allows a whole number from -2147483648 to 2147483647.")]
    [InlineData("Float", "1e999", "Variable \"$v\" is the number 1e999; \"Float\" allows a number of double precision.")]
    [InlineData("String", "5", "Variable \"$v\" is the number 5; \"String\" allows a string.")]
    [InlineData("Boolean", "\"true\"", "Variable \"$v\" is the string \"true\"; \"Boolean\" allows true or false.")]
    [InlineData("ID", "1.5", "Variable \"$v\" is the number 1.5; \"ID\" allows a string or a whole number.")]
    [InlineData("ID", "{}", "Variable \"$v\" is an object; \"ID\" allows a string or a whole number.")]
    [InlineData(
        "Genre",
        "\"POTERY\"",
        "Variable \"$v\" is the string \"POTERY\"; \"Genre\" allows \"POETRY\", \"HISTORY\" or \"PULP\". Did you mean \"POETRY\"?")]
    [InlineData("Genre", "1", "Variable \"$v\" is the number 1; \"Genre\" allows \"POETRY\", \"HISTORY\" or \"PULP\".")]
    [InlineData("[Int]!", "null", "Variable \"$v\" is null; a value of type \"[Int]!\" is required.")]
    [InlineData("[Int!]", "[1, null]", "Variable \"$v\" at \"[1]\" is null; a value of type \"Int!\" is required.")]
    [InlineData("Filter", "5", "Variable \"$v\" is the number 5; \"Filter\" allows an object.")]
    [InlineData("Filter", """{"titel":"x"}""", "Variable \"$v\" has the field \"titel\", which \"Filter\" does not define. Did you mean \"title\"?")]
    [InlineData(
        "Filter",
        """{"all":[{"title":"a"},{"tags":["b",null]}]}""",
        "Variable \"$v\" at \"all[1].tags[1]\" is null; a value of type \"String!\" is required.")]
    [InlineData("NewBook", "{}", "Variable \"$v\" at \"title\" is missing; a value of type \"String!\" is required.")]
    [InlineData(
        "NewBook",
        """{"title":"x","printedOn":"2023-02-30"}""",
        "Variable \"$v\" at \"printedOn\" is the string \"2023-02-30\"; \"Date\" allows a date as YYYY-MM-DD.")]
    [InlineData("Key", "{}", "Variable \"$v\" has no field; \"Key\" takes exactly one of \"id\" or \"code\".")]
    [InlineData("Key", """{"id":1,"code":"x"}""", "Variable \"$v\" has 2 fields; \"Key\" takes exactly one of \"id\" or \"code\".")]
    [InlineData("Key", """{"id":1,"code":null}""", "Variable \"$v\" has 2 fields; \"Key\" takes exactly one of \"id\" or \"code\".")]
    [InlineData("Key", """{"id":null}""", "Variable \"$v\" has \"id\" as null; \"Key\" takes exactly one of \"id\" or \"code\".")]
    public void A_value_of_another_type_is_refused_by_name_and_place(string type, string json, string message)
    {
        var error = Assert.Single(Refuse(type, $$"""{"v":{{json}}}"""));

        Assert.Equal(message, error.Message);
        Assert.Equal(ErrorCodes.VariableInvalid, error.Code);
        Assert.Equal(new(1, 7), Assert.Single(error.Locations!));
        Assert.Equal("v", error.Facts!["variable"]);
    }

    [Fact]
    public void A_missing_variable_is_absent_null_or_refused_by_its_type()
    {
        Assert.Null(Coerce("Int", "{}").Find("v"));
        Assert.Null(Coerce("Int", "null").Find("v"));
        Assert.Null(Coerce("Int", null).Find("v"));
        Assert.IsType<InputValue.Null>(Coerce("Int", """{"v":null}""").Find("v"));
        Assert.Equal("Variable \"$v\" is missing; a value of type \"Int!\" is required.", Assert.Single(Refuse("Int!", "{}")).Message);
    }

    [Fact]
    public void A_default_stands_for_a_missing_value_and_not_for_null()
    {
        VariableDefinition[] definitions = [new("v", SpecifiedScalars.Int, new InputValue.Constant(7), false, default)];

        Assert.Equal([7], VariableCoercion.Coerce(definitions, Library.Json("{}")).Slots);
        Assert.Empty(VariableCoercion.Coerce(definitions, Library.Json("""{"v":null}""")).Slots);
    }

    [Fact]
    public void Every_error_is_told()
    {
        var errors = Refuse("Filter", """{"v":{"pages":"many","genre":"X","of":1}}""");

        Assert.Equal(
            [
                "Variable \"$v\" has the field \"of\", which \"Filter\" does not define.",
                "Variable \"$v\" at \"genre\" is the string \"X\"; \"Genre\" allows \"POETRY\", \"HISTORY\" or \"PULP\".",
                "Variable \"$v\" at \"pages\" is the string \"many\"; \"Int\" allows a whole number from -2147483648 to 2147483647.",
            ],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void A_thousand_wrong_items_make_at_most_a_hundred_errors() =>
        Assert.Equal(100, Refuse("[Int]", $$"""{"v":[{{string.Join(",", Enumerable.Repeat("\"x\"", 1000))}}]}""").Count);

    [Theory]
    [InlineData("[1]", "The variables are a list; give an object with a member for each variable.")]
    [InlineData("\"x\"", "The variables are the string \"x\"; give an object with a member for each variable.")]
    public void Variables_that_are_no_object_are_refused(string json, string message) =>
        Assert.Equal(message, Assert.Single(Refuse("Int", json)).Message);

    [Fact]
    public void A_long_value_is_clipped_in_the_message() =>
        Assert.Equal(
            $"Variable \"$v\" is the string \"{new string('x', 80)}…\"; \"Int\" allows a whole number from -2147483648 to 2147483647.",
            Assert.Single(Refuse("Int", $$"""{"v":"{{new string('x', 5000)}}"}""")).Message);

    private static CoercedVariables Coerce(string type, string? json) =>
        VariableCoercion.Coerce([new("v", Types[type], null, false, new(1, 7))], Library.Json(json));

    private static IReadOnlyList<GraphQLError> Refuse(string type, string json) =>
        Assert.Throws<GraphQLException>(() => Coerce(type, json)).Errors;

    private static string Text(object? value) => value switch
    {
        null => "null",
        IReadOnlyDictionary<string, object?> members => $"{{{string.Join(",", members.Select(member => $"{member.Key}:{Text(member.Value)}"))}}}",
        IReadOnlyList<object?> items => $"[{string.Join(",", items.Select(Text))}]",
        _ => value.ToString()!,
    };
}
