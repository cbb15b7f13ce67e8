namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class InputAndOutputTypesRuleTests : SchemaRuleTests
{
    [Fact]
    public void Scalars_and_enums_go_both_ways() =>
        AssertValid("scalar S enum E { A } input I { s: [S!] e: E i: I } type T { s(s: S, e: [E], i: I!): S e: [E!]! t: T }");

    [Theory]
    [InlineData("input I { a: Int } type T { a: [I!]! }", "Field \"T.a\" is of the input object \"I\", which is only given and never answered. Use a scalar, enum, object, interface or union. (1:29)")]
    [InlineData("input I { a: Int } interface T { a: I }", "Field \"T.a\" is of the input object \"I\", which is only given and never answered. Use a scalar, enum, object, interface or union. (1:34)")]
    public void A_field_of_an_input_object_is_refused(string text, string error) => AssertErrors(text, error);

    [Theory]
    [InlineData("type T { a(b: [T!]): Int }", "Argument \"T.a(b:)\" is of type \"T\", which is only answered and cannot be given. Use a scalar, enum or input object. (1:12)")]
    [InlineData("union U = Query type T { a(b: U): Int } type Query { a: Int }", "Argument \"T.a(b:)\" is of type \"U\", which is only answered and cannot be given. Use a scalar, enum or input object. (1:28)")]
    [InlineData("interface T { a: Int } input I { a: T }", "Input field \"I.a\" is of type \"T\", which is only answered and cannot be given. Use a scalar, enum or input object. (1:34)")]
    [InlineData("type T { a: Int } directive @d(a: T = 1) on FIELD", "Argument \"@d(a:)\" is of type \"T\", which is only answered and cannot be given. Use a scalar, enum or input object. (1:32)")]
    public void An_input_of_an_output_type_is_refused(string text, string error) => AssertErrors(text, error);
}
