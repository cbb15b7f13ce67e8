namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class OneOfFieldsRuleTests : SchemaRuleTests
{
    [Fact]
    public void Nullable_fields_without_defaults_are_taken() => AssertValid("input A @oneOf { a: Int b: [Int!] c: A }");

    [Fact]
    public void A_required_field_and_a_default_are_refused() =>
        AssertErrors(
            "input A @oneOf { a: [Int!]! b: Int = 1 c: Int }",
            "Input field \"A.a\" is non-null, but every field of a oneOf input object can be left out; give it the type \"[Int!]\". (1:18)",
            "Input field \"A.b\" has a default, but of a oneOf input object only one field is given; leave the default out. (1:29)");

    [Fact]
    public void Fields_of_an_extension_keep_the_rule() =>
        AssertErrors(
            "input A @oneOf { a: Int } extend input A { b: Int! = 1 }",
            "Input field \"A.b\" is non-null, but every field of a oneOf input object can be left out; give it the type \"Int\". (1:44)",
            "Input field \"A.b\" has a default, but of a oneOf input object only one field is given; leave the default out. (1:44)");

    [Fact]
    public void An_extension_does_not_change_what_an_input_object_is() =>
        AssertErrors(
            "input A { a: Int } extend input A @oneOf",
            "An extension cannot make the input object \"A\" a oneOf one; write @oneOf on its definition. (1:35)");
}
