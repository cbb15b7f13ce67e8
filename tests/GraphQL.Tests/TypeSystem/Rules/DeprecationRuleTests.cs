namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class DeprecationRuleTests : SchemaRuleTests
{
    [Fact]
    public void What_can_be_left_out_may_be_deprecated() =>
        AssertValid("type T { a(b: Int @deprecated, c: Int! = 1 @deprecated): Int! @deprecated } input I { a: Int @deprecated b: Int! = 1 @deprecated } enum E { A @deprecated }");

    [Theory]
    [InlineData("type T { a(b: Int! @deprecated): Int }", "Argument \"T.a(b:)\" is required and cannot be deprecated; make it nullable or give it a default first. (1:12)")]
    [InlineData("input I { a: [Int]! @deprecated(reason: \"old\") }", "Input field \"I.a\" is required and cannot be deprecated; make it nullable or give it a default first. (1:11)")]
    [InlineData("directive @d(a: Int! @deprecated) on FIELD", "Argument \"@d(a:)\" is required and cannot be deprecated; make it nullable or give it a default first. (1:14)")]
    public void What_must_be_given_is_not_deprecated(string text, string error) => AssertErrors(text, error);
}
