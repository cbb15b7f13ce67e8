using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class DefaultValuesRuleTests : SchemaRuleTests
{
    [Theory]
    [InlineData("type T { a(b: Int = 1, c: [Int!]! = [1, 2], d: [Int] = 1, e: ID! = \"x\", f: Float = 1, g: Int = null): Int }")]
    [InlineData("enum E { A } input I { a: E! = A b: I = {b: null, c: null} c: [I!] = [{a: A, b: null, c: []}] }")]
    [InlineData("scalar Any directive @d(a: Any = {b: [1, \"c\", null]}) on FIELD")]
    public void A_default_of_its_type_is_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("type T { a(b: Int = \"1\"): Int }", "The default of argument \"T.a(b:)\" is none of its type. Found \"1\" where \"Int\" is expected; it takes a whole number from -2147483648 to 2147483647. (1:21)")]
    [InlineData("type T { a(b: Int! = null): Int }", "The default of argument \"T.a(b:)\" is none of its type. Found null where \"Int!\" is expected, which is never null; give a value. (1:22)")]
    [InlineData("enum E { A } input I { a: [E] = [A, B] }", "The default of input field \"I.a\" is none of its type. Enum \"E\" has no value \"B\". Did you mean \"A\"? (1:37)")]
    [InlineData("input I { a: J = {b: 1, b: 2} } input J { b: Int }", "The default of input field \"I.a\" is none of its type. Input field \"b\" is given more than once; give it once. (1:19, 1:25)")]
    [InlineData("input I { a: J = {} } input J { b: Int! }", "The default of input field \"I.a\" is none of its type. Input object \"J\" needs the field \"b\" of type \"Int!\"; add it. (1:18)")]
    [InlineData("input I { a: J = {c: 1} } input J { b: Int }", "The default of input field \"I.a\" is none of its type. Input object \"J\" has no field \"c\". Did you mean \"b\"? (1:19)")]
    [InlineData("input I { a: J = {b: 1, c: 2} } input J @oneOf { b: Int c: Int }", "The default of input field \"I.a\" is none of its type. Input object \"J\" takes exactly one of its fields; found 2. Give one of \"b\" or \"c\". (1:18)")]
    [InlineData("directive @d(a: Boolean = 1) on FIELD", "The default of argument \"@d(a:)\" is none of its type. Found 1 where \"Boolean\" is expected; it takes true or false. (1:27)")]
    public void A_default_of_another_type_is_refused(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void Defaults_from_code_are_coerced_values()
    {
        var list = new ListType(new NonNullType(SpecifiedScalars.Int));
        var key = new InputObjectType("Key", null, () => [new("id", SpecifiedScalars.Id)]);
        var any = new ScalarType("Any", null) { Parse = ExtendedScalars.Json.Parse, Write = ExtendedScalars.Json.Write };
        InputValueDefinition Field(string name, GraphQLType type, object? value) => new(name, type) { Default = value, HasDefault = true };

        AssertErrors(
            Schema(new InputObjectType("I", null, () =>
            [
                Field("right", list, new object?[] { 1, 2 }),
                Field("text", SpecifiedScalars.Int, "1"),
                Field("gap", list, new object?[] { 1, null }),
                Field("none", list.OfType, null),
                Field("unknown", key, new Dictionary<string, object?> { ["name"] = "x" }),
                Field("unwritable", any, new Dictionary<string, object?> { ["not a name"] = 1 }),
            ])),
            "The default of input field \"I.text\" is no coerced value of type \"Int\"; give one.",
            "The default of input field \"I.gap\" is none of its type. Found null where \"Int!\" is expected, which is never null; give a value.",
            "The default of input field \"I.none\" is none of its type. Found null where \"Int!\" is expected, which is never null; give a value.",
            "The default of input field \"I.unknown\" is no coerced value of type \"Key\"; give one.",
            "The default of input field \"I.unwritable\" is no coerced value of type \"Any\"; give one.");
    }
}
