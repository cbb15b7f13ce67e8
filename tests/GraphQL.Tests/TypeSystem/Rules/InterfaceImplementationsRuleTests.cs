namespace OpenGov.GraphQL.Tests.TypeSystem.Rules;

public sealed class InterfaceImplementationsRuleTests : SchemaRuleTests
{
    [Theory]
    [InlineData("interface I { a: Int } type T implements I { a: Int b: Int }")]
    [InlineData("interface I { a: Int } type T implements I { a: Int! }")]
    [InlineData("interface I { a: [Int] } type T implements I { a: [Int!]! }")]
    [InlineData("interface I { a: I } type T implements I { a: T }")]
    [InlineData("interface I { a: [I!] } type T implements I { a: [T!]! }")]
    [InlineData("interface I { a: U } union U = T type T implements I { a: T! }")]
    [InlineData("interface I { a(b: [Int!]): Int } type T implements I { a(b: [Int!]): Int }")]
    [InlineData("interface I { a: Int } type T implements I { a(b: Int, c: Int! = 1): Int }")]
    [InlineData("interface I { a: Int } interface J implements I { a: Int } type T implements I & J { a: Int }")]
    [InlineData("interface I { a: I } interface J implements I { a: J } type T implements J & I { a: T }")]
    [InlineData("interface I { a: Int @deprecated } type T implements I { a: Int @deprecated }")]
    [InlineData("interface I { a: Int @deprecated } type T implements I { a: Int }")]
    [InlineData("interface I { a: Int } type T implements I extend type T { a: Int }")]
    [InlineData("interface I { a: Int } type T { a: Int } extend type T implements I")]
    public void A_kept_promise_is_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("interface I { a: Int! } type T implements I { b: Int }", "Type \"T\" has no field \"a\", which interface \"I\" promises; add it with type \"Int!\". (1:30, 1:15)")]
    [InlineData("interface I { a: Int } interface J implements I { b: Int }", "Type \"J\" has no field \"a\", which interface \"I\" promises; add it with type \"Int\". (1:34, 1:15)")]
    [InlineData("interface I { a: Int } type T implements I { a: String }", "Field \"T.a\" is of type \"String\", but interface field \"I.a\" is of type \"Int\"; give it that type, or one whose every value is of that type. (1:46, 1:15)")]
    [InlineData("interface I { a: Int! } type T implements I { a: Int }", "Field \"T.a\" is of type \"Int\", but interface field \"I.a\" is of type \"Int!\"; give it that type, or one whose every value is of that type. (1:47, 1:15)")]
    [InlineData("interface I { a: [Int] } type T implements I { a: Int }", "Field \"T.a\" is of type \"Int\", but interface field \"I.a\" is of type \"[Int]\"; give it that type, or one whose every value is of that type. (1:48, 1:15)")]
    [InlineData("interface I { a: Int } type T implements I { a: [Int] }", "Field \"T.a\" is of type \"[Int]\", but interface field \"I.a\" is of type \"Int\"; give it that type, or one whose every value is of that type. (1:46, 1:15)")]
    [InlineData("interface I { a: T } type T implements I { a: I }", "Field \"T.a\" is of type \"I\", but interface field \"I.a\" is of type \"T\"; give it that type, or one whose every value is of that type. (1:44, 1:15)")]
    [InlineData("interface I { a: I } type T implements I { a: U } type U { a: Int }", "Field \"T.a\" is of type \"U\", but interface field \"I.a\" is of type \"I\"; give it that type, or one whose every value is of that type. (1:44, 1:15)")]
    public void A_field_that_is_missing_or_wider_is_refused(string text, string error) => AssertErrors(text, error);

    [Theory]
    [InlineData("interface I { a(b: Int): Int } type T implements I { a: Int }", "Field \"T.a\" has no argument \"b\", which interface field \"I.a\" takes; add it with type \"Int\". (1:54, 1:17)")]
    [InlineData("interface I { a(b: Int): Int } type T implements I { a(b: Int!): Int }", "Argument \"T.a(b:)\" is of type \"Int!\", but \"I.a(b:)\" is of type \"Int\"; give it the same type. (1:56, 1:17)")]
    [InlineData("interface I { a(b: Int!): Int } type T implements I { a(b: Int): Int }", "Argument \"T.a(b:)\" is of type \"Int\", but \"I.a(b:)\" is of type \"Int!\"; give it the same type. (1:57, 1:17)")]
    [InlineData("interface I { a(b: [Int]): Int } type T implements I { a(b: [String]): Int }", "Argument \"T.a(b:)\" is of type \"[String]\", but \"I.a(b:)\" is of type \"[Int]\"; give it the same type. (1:58, 1:17)")]
    [InlineData("interface I { a: Int } type T implements I { a(b: Int!): Int }", "Argument \"T.a(b:)\" is required, but interface field \"I.a\" does not take it; make it nullable, give it a default, or leave it out. (1:48, 1:15)")]
    public void An_argument_that_differs_is_refused(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void A_field_is_not_deprecated_alone() =>
        AssertErrors(
            "interface I { a: Int } type T implements I { a: Int @deprecated }",
            "Field \"T.a\" is deprecated, but interface field \"I.a\" is not; deprecate both or neither. (1:46, 1:15)");

    [Fact]
    public void Interfaces_of_an_interface_are_implemented_too() =>
        AssertErrors(
            "interface I { a: Int } interface J implements I { a: Int } type T implements J { a: Int }",
            "Type \"T\" implements \"J\", which implements \"I\", but not \"I\" itself; add it. (1:65)");

    [Fact]
    public void An_interface_does_not_implement_itself() =>
        AssertErrors("interface I implements I { a: Int }", "Interface \"I\" implements itself; leave that out. (1:11)");

    [Fact]
    public void Interfaces_do_not_implement_each_other() =>
        AssertErrors(
            "interface I implements J { a: Int } interface J implements I { a: Int }",
            "Interfaces \"I\" and \"J\" implement each other; only one of them can implement the other. (1:11, 1:47)",
            "Interfaces \"J\" and \"I\" implement each other; only one of them can implement the other. (1:47, 1:11)");

    [Fact]
    public void A_longer_circle_of_interfaces_misses_an_interface_somewhere() =>
        AssertErrors(
            "interface I implements J { a: Int } interface J implements K { a: Int } interface K implements I { a: Int }",
            "Type \"I\" implements \"J\", which implements \"K\", but not \"K\" itself; add it. (1:11)",
            "Type \"J\" implements \"K\", which implements \"I\", but not \"I\" itself; add it. (1:47)",
            "Type \"K\" implements \"I\", which implements \"J\", but not \"J\" itself; add it. (1:83)");
}
