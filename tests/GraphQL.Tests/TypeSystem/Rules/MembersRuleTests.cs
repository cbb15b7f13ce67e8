using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class MembersRuleTests : SchemaRuleTests
{
    [Theory]
    [InlineData("type A { a: Int b: Int } type B { a(a: Int): Int }")]
    [InlineData("type A extend type A { a: Int }")]
    [InlineData("enum A { A B } enum B { A B }")]
    [InlineData("type T { a: Int } union U extend union U = T")]
    public void Members_of_different_names_are_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("type A", "Type \"A\" has no field; define at least one. (1:6)")]
    [InlineData("interface A", "Type \"A\" has no field; define at least one. (1:11)")]
    [InlineData("union A", "Type \"A\" has no member; define at least one. (1:7)")]
    [InlineData("enum A", "Type \"A\" has no value; define at least one. (1:6)")]
    [InlineData("input A", "Type \"A\" has no field; define at least one. (1:7)")]
    [InlineData("directive @a on OBJECT type A extend type A @a", "Type \"A\" has no field; define at least one. (1:29)")]
    public void A_type_without_members_is_refused(string text, string error) => AssertErrors(text, error);

    [Theory]
    [InlineData("type A { a: Int a: String }", "Type \"A\" has the field \"a\" more than once; define it once. (1:10, 1:17)")]
    [InlineData("type A { a: Int } extend type A { b: Int a: Int }", "Type \"A\" has the field \"a\" more than once; define it once. (1:10, 1:42)")]
    [InlineData("interface A { a: Int a: Int a: Int }", "Type \"A\" has the field \"a\" more than once; define it once. (1:15, 1:22, 1:29)")]
    [InlineData("type A { a(b: Int, b: Int): Int }", "Field \"A.a\" has the argument \"b\" more than once; define it once. (1:12, 1:20)")]
    [InlineData("directive @a(b: Int, b: Int) on FIELD", "Directive \"@a\" has the argument \"b\" more than once; define it once. (1:14, 1:22)")]
    [InlineData("enum A { B C B }", "Enum \"A\" has the value \"B\" more than once; define it once. (1:10, 1:14)")]
    [InlineData("enum A { B } extend enum A { B }", "Enum \"A\" has the value \"B\" more than once; define it once. (1:10, 1:30)")]
    [InlineData("input A { b: Int b: Int }", "Input object \"A\" has the field \"b\" more than once; define it once. (1:11, 1:18)")]
    [InlineData("type B { a: Int } union A = B | B", "Union \"A\" has the member \"B\" more than once; define it once. (1:25)")]
    [InlineData("type B { a: Int } union A = B extend union A = B", "Union \"A\" has the member \"B\" more than once; define it once. (1:25)")]
    [InlineData("interface I { a: Int } type A implements I & I { a: Int }", "Type \"A\" implements the interface \"I\" more than once; define it once. (1:29)")]
    public void A_member_that_stands_twice_is_refused(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void Several_breaches_are_told_at_once_in_a_schema_from_code() =>
        AssertErrors(
            Schema(
                new ObjectType("Empty", null, () => []),
                new UnionType("Nobody", null, () => []),
                new EnumType("Twice", null, [new("A"), new("A")]),
                new InputObjectType("Both", null, () => [new("a", SpecifiedScalars.Int), new("a", SpecifiedScalars.Id)])),
            "Type \"Empty\" has no field; define at least one.",
            "Type \"Nobody\" has no member; define at least one.",
            "Enum \"Twice\" has the value \"A\" more than once; define it once.",
            "Input object \"Both\" has the field \"a\" more than once; define it once.");
}
