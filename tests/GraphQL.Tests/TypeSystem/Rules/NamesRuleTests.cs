using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class NamesRuleTests : SchemaRuleTests
{
    [Fact]
    public void One_underscore_may_stand_first() => AssertValid("type _A { _b(_c: Int): Int } enum _D { _E } input _F { _g: Int } directive @_h(_i: Int) on FIELD");

    [Theory]
    [InlineData("type A { __b: Int }", "Field \"A.__b\" begins with two underscores, which is reserved for introspection. Rename it. (1:10)")]
    [InlineData("interface A { __b: Int }", "Field \"A.__b\" begins with two underscores, which is reserved for introspection. Rename it. (1:15)")]
    [InlineData("type A { b(__c: Int): Int }", "Argument \"A.b(__c:)\" begins with two underscores, which is reserved for introspection. Rename it. (1:12)")]
    [InlineData("enum A { __B }", "Enum value \"A.__B\" begins with two underscores, which is reserved for introspection. Rename it. (1:10)")]
    [InlineData("input A { __b: Int }", "Input field \"A.__b\" begins with two underscores, which is reserved for introspection. Rename it. (1:11)")]
    [InlineData("directive @__a on FIELD", "Directive \"@__a\" begins with two underscores, which is reserved for introspection. Rename it. (1:12)")]
    [InlineData("directive @a(__b: Int) on FIELD", "Argument \"@a(__b:)\" begins with two underscores, which is reserved for introspection. Rename it. (1:14)")]
    public void Two_underscores_are_reserved(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void A_reserved_type_is_refused_before_it_can_hide_one_of_introspection() =>
        AssertErrors(
            "type __Type { a: Int } scalar __a",
            "Type \"__Type\" begins with two underscores, which is reserved for introspection. Rename it. (1:6)",
            "Type \"__a\" begins with two underscores, which is reserved for introspection. Rename it. (1:31)");

    [Fact]
    public void Names_from_code_follow_the_grammar() =>
        AssertErrors(
            Schema(
                new ObjectType("Öl", null, () => [new("a b", SpecifiedScalars.Int) { Arguments = [new("", SpecifiedScalars.Int)] }]),
                new EnumType("E", null, [new("1st"), new("true"), new("null"), new("OK")]),
                new ObjectType("__Mine", null, () => [new("a", SpecifiedScalars.Int)])),
            "Type \"Öl\" has no valid name: names consist of letters, digits and underscores and do not begin with a digit. Rename it.",
            "Enum value \"E.1st\" has no valid name: names consist of letters, digits and underscores and do not begin with a digit. Rename it.",
            "Enum value \"E.true\" has the name of another value. Rename it.",
            "Enum value \"E.null\" has the name of another value. Rename it.",
            "Type \"__Mine\" begins with two underscores, which is reserved for introspection. Rename it.",
            "Field \"Öl.a b\" has no valid name: names consist of letters, digits and underscores and do not begin with a digit. Rename it.",
            "Argument \"Öl.a b(:)\" has no valid name: names consist of letters, digits and underscores and do not begin with a digit. Rename it.");

    [Fact]
    public void A_scalar_of_the_specification_is_not_replaced() =>
        AssertErrors(
            Schema(new ScalarType("Float", null) { Parse = SpecifiedScalars.Int.Parse, Write = SpecifiedScalars.Int.Write }),
            "Type \"Float\" has the name of a scalar that the specification defines. Use that scalar, or rename it.");
}
