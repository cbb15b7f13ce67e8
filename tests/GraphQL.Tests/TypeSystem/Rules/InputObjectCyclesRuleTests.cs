using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class InputObjectCyclesRuleTests : SchemaRuleTests
{
    [Theory]
    [InlineData("input A { a: A }")]
    [InlineData("input A { a: [A!]! }")]
    [InlineData("input A { b: B! } input B { a: A }")]
    [InlineData("input A { b: B! c: B! } input B { c: Int }")]
    [InlineData("input A { a: A = null }")]
    [InlineData("input A { a: A = {a: null} }")]
    [InlineData("input A { a: [A] = [] }")]
    [InlineData("input A { b: B = {} } input B { c: Int = 1 a: A }")]
    public void A_circle_with_a_way_out_is_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("input A { a: A! }", "Input object \"A\" holds itself without end, by the required field \"A.a\". Make one of these fields nullable, or a list. (1:11)")]
    [InlineData("input A { b: B! } input B { c: C! } input C { a: A! }", "Input object \"A\" holds itself without end, by the required fields \"A.b\", \"B.c\", \"C.a\". Make one of these fields nullable, or a list. (1:11, 1:29, 1:47)")]
    [InlineData("input A { b: B! } input B { b: B! }", "Input object \"B\" holds itself without end, by the required field \"B.b\". Make one of these fields nullable, or a list. (1:29)")]
    public void A_value_without_end_is_refused(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void Each_circle_is_told_once() =>
        AssertErrors(
            "input A { a: A! b: B! } input B { a: A! b: B! }",
            "Input object \"A\" holds itself without end, by the required field \"A.a\". Make one of these fields nullable, or a list. (1:11)",
            "Input object \"A\" holds itself without end, by the required fields \"A.b\", \"B.a\". Make one of these fields nullable, or a list. (1:17, 1:35)",
            "Input object \"B\" holds itself without end, by the required field \"B.b\". Make one of these fields nullable, or a list. (1:41)");

    [Theory]
    [InlineData("input A { a: A = {} }", "The default of an input field leads back to itself, by field \"A.a\". Leave one of these defaults out. (1:11)")]
    [InlineData("input A { a: [A] = [{}] }", "The default of an input field leads back to itself, by field \"A.a\". Leave one of these defaults out. (1:11)")]
    [InlineData("input A { a: A = {a: {}} }", "The default of an input field leads back to itself, by field \"A.a\". Leave one of these defaults out. (1:11)")]
    [InlineData("input A { b: B = {} } input B { a: A = {} }", "The default of an input field leads back to itself, by fields \"A.b\", \"B.a\". Leave one of these defaults out. (1:11, 1:33)")]
    [InlineData("input A { b: B = {c: 1} } input B { c: Int a: A = {} }", "The default of an input field leads back to itself, by fields \"A.b\", \"B.a\". Leave one of these defaults out. (1:11, 1:44)")]
    public void Defaults_without_end_are_refused(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void Defaults_without_end_are_refused_in_code_too()
    {
        InputObjectType? type = null;
        type = new InputObjectType("A", null, () =>
            [new("a", type!) { Default = new Dictionary<string, object?>(), HasDefault = true }]);

        AssertErrors(Schema(type), "The default of an input field leads back to itself, by field \"A.a\". Leave one of these defaults out.");
    }
}
