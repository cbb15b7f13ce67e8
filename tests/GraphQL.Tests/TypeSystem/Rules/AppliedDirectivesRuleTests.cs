namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class AppliedDirectivesRuleTests : SchemaRuleTests
{
    [Fact]
    public void A_directive_may_stand_on_every_part_of_a_schema() =>
        AssertValid(
            """
            directive @d(a: Int) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE | UNION | ENUM
              | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
            schema @d { query: Q }
            extend schema @d
            scalar S @d @specifiedBy(url: "https://example.org")
            type Q implements I @d(a: 1) @d { a(b: Int @d): Int @d @deprecated(reason: "old") }
            interface I @d { a(b: Int): Int @deprecated }
            union U @d = Q
            enum E @d { A @d }
            input J @d @oneOf { a: Int @d }
            directive @e(a: Int @d) on FIELD
            """);

    [Theory]
    [InlineData("type T @x { a: Int }", "A directive on type \"T\" cannot stay as it is. The schema has no directive \"@x\". (1:8)")]
    [InlineData("type T { a: Int @deprecatd }", "A directive on field \"T.a\" cannot stay as it is. The schema has no directive \"@deprecatd\". Did you mean \"@deprecated\"? (1:17)")]
    [InlineData("type T { a: Int @skip(if: true) }", "A directive on field \"T.a\" cannot stay as it is. Directive \"@skip\" cannot stand on a field definition; it can stand on a field, a fragment spread or an inline fragment. (1:17)")]
    [InlineData("type T @deprecated { a: Int }", "A directive on type \"T\" cannot stay as it is. Directive \"@deprecated\" cannot stand on an object; it can stand on a field definition, an argument definition, an input field definition or an enum value. (1:8)")]
    [InlineData("type T { a(b: Int @oneOf): Int }", "A directive on argument \"T.a(b:)\" cannot stay as it is. Directive \"@oneOf\" cannot stand on an argument definition; it can stand on an input object. (1:19)")]
    [InlineData("scalar S @specifiedBy", "A directive on type \"S\" cannot stay as it is. Directive \"@specifiedBy\" needs the argument \"url\" of type \"String!\"; add it. (1:10)")]
    [InlineData("scalar S @specifiedBy(url: 1)", "A directive on type \"S\" cannot stay as it is. Found 1 where \"String!\" is expected; it takes a string. (1:28)")]
    [InlineData("enum E { A @deprecated(reason: null) }", "A directive on enum value \"E.A\" cannot stay as it is. Found null where \"String!\" is expected, which is never null; give a value. (1:32)")]
    [InlineData("enum E { A @deprecated(why: \"x\") }", "A directive on enum value \"E.A\" cannot stay as it is. Directive \"@deprecated\" has no argument \"why\". (1:24)")]
    [InlineData("input I { a: Int @deprecated @deprecated }", "A directive on input field \"I.a\" cannot stay as it is. Directive \"@deprecated\" stands here more than once; it can stand once in one place. (1:18, 1:30)")]
    [InlineData("scalar S @specifiedBy(url: \"a\") extend scalar S @specifiedBy(url: \"b\")", "A directive on type \"S\" cannot stay as it is. Directive \"@specifiedBy\" stands here more than once; it can stand once in one place. (1:10, 1:49)")]
    [InlineData("schema @x { query: T } type T { a: Int }", "A directive on the schema cannot stay as it is. The schema has no directive \"@x\". (1:8)")]
    [InlineData("directive @d(a: Int @x) on FIELD", "A directive on argument \"@d(a:)\" cannot stay as it is. The schema has no directive \"@x\". Did you mean \"@d\"? (1:21)")]
    [InlineData("directive @d(a: I) on OBJECT input I { b: Int! } type T @d(a: {b: 1, b: 1}) { c: Int }", "A directive on type \"T\" cannot stay as it is. Input field \"b\" is given more than once; give it once. (1:64, 1:70)")]
    public void A_directive_that_breaks_a_rule_is_refused(string text, string error) => AssertErrors(text, error);
}
