using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests() : RuleTests(context => new VariablesInAllowedPositionRule(context))
{
    [Theory]
    [InlineData("Int", "int")]
    [InlineData("Int!", "int")]
    [InlineData("Int!", "nonNullInt")]
    [InlineData("Int = 1", "nonNullInt")]
    [InlineData("Int", "withDefault")]
    [InlineData("[String]", "strings")]
    [InlineData("[String!]!", "strings")]
    [InlineData("[String!]", "nonNullStrings")]
    [InlineData("[[Int!]!]", "matrix")]
    [InlineData("ComplexInput", "complex")]
    [InlineData("FurColor", "color")]
    [InlineData("OneOfInput", "oneOf")]
    [InlineData("Unknown", "int")]
    [InlineData("Int", "unknown")]
    public void A_variable_whose_every_value_is_allowed_is_taken(string type, string field) =>
        AssertValid($"query ($v: {type}) {{ arguments {{ {field}(value: $v) }} }}");

    [Theory]
    [InlineData("Int", "Int", "string", "String")]
    [InlineData("Int", "Int", "float", "Float")]
    [InlineData("Int", "Int", "nonNullInt", "Int!")]
    [InlineData("Int = null", "Int", "nonNullInt", "Int!")]
    [InlineData("String = \"a\"", "String", "nonNullInt", "Int!")]
    [InlineData("String", "String", "withDefault", "Int!")]
    [InlineData("String", "String", "strings", "[String]")]
    [InlineData("[String]", "[String]", "string", "String")]
    [InlineData("[String]!", "[String]!", "nonNullStrings", "[String!]")]
    [InlineData("[Int]", "[Int]", "matrix", "[[Int]]")]
    [InlineData("String", "String", "color", "FurColor")]
    public void A_variable_of_another_type_is_refused(string definition, string type, string field, string expected) =>
        AssertErrors(
            $"query ($v: {definition}) {{\narguments {{ {field}(value: $v) }} }}",
            $"Variable \"$v\" of type \"{type}\" stands where \"{expected}\" is expected; change its type. (1:8, 2:{21 + field.Length})");

    [Fact]
    public void Variables_inside_lists_and_objects_are_checked() =>
        AssertErrors(
            "query ($s: String, $b: Boolean) { arguments { nonNullStrings(value: [$s]) complex(value: {requiredField: $b, nonNullField: $b, intField: $b}) } }",
            "Variable \"$s\" of type \"String\" stands where \"String!\" is expected; change its type. (1:8, 1:70)",
            "Variable \"$b\" of type \"Boolean\" stands where \"Boolean!\" is expected; change its type. (1:20, 1:106)",
            "Variable \"$b\" of type \"Boolean\" stands where \"Int\" is expected; change its type. (1:20, 1:138)");

    [Fact]
    public void Variables_in_fragments_and_directives_are_checked_for_each_operation() =>
        AssertErrors(
            "query A($b: Boolean) { ...F }\nquery B($b: Boolean!) { ...F }\nfragment F on Query { dog @skip(if: $b) { name } }",
            "Variable \"$b\" of type \"Boolean\" stands where \"Boolean!\" is expected; change its type. (1:9, 3:37)");

    [Fact]
    public void The_only_field_of_a_one_of_object_cannot_be_a_variable_that_may_be_null() =>
        AssertErrors(
            "query ($s: String, $t: String!) { arguments { a: oneOf(value: {stringField: $s}) b: oneOf(value: {stringField: $t}) } }",
            "Variable \"$s\" of type \"String\" can be null, but the only field of the oneOf input object \"OneOfInput\" cannot; " +
            "declare it as \"String!\". (1:8, 1:77)");
}
