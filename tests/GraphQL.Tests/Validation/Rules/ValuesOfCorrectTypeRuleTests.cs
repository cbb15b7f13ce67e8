using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests() : RuleTests(context => new ValuesOfCorrectTypeRule(context))
{
    [Theory]
    [InlineData("int(value: 2)")]
    [InlineData("int(value: -2147483648)")]
    [InlineData("int(value: null)")]
    [InlineData("nonNullInt(value: 2)")]
    [InlineData("string(value: \"\"\"高雄\"\"\")")]
    [InlineData("boolean(value: false)")]
    [InlineData("float(value: 1)")]
    [InlineData("float(value: 1.5e3)")]
    [InlineData("id(value: 4)")]
    [InlineData("id(value: \"a\")")]
    [InlineData("color(value: NO_FUR)")]
    [InlineData("strings(value: [\"a\", null])")]
    [InlineData("strings(value: [])")]
    [InlineData("strings(value: \"a\")")]
    [InlineData("matrix(value: [[1], 2, null])")]
    [InlineData("complex(value: {requiredField: true})")]
    [InlineData("complex(value: {requiredField: true, inner: {requiredField: false, intField: null}, stringListField: \"a\"})")]
    [InlineData("complexes(value: {requiredField: true})")]
    [InlineData("complexes(value: [{requiredField: true}])")]
    [InlineData("oneOf(value: {intField: 1})")]
    [InlineData("oneOf(value: {intField: $v})")]
    [InlineData("complex(value: {requiredField: $v, inner: $w})")]
    [InlineData("json(value: {a: [1, null, \"b\"]})")]
    [InlineData("json(value: $v)")]
    [InlineData("json(value: [1.5])")]
    [InlineData("unknown(value: {a: 1})")]
    [InlineData("int(unknown: \"a\")")]
    public void A_value_of_the_type_is_taken(string field) => AssertValid($"{{ arguments {{ {field} }} }}");

    [Theory]
    [InlineData("int(value: \"3\")", "Found \"3\" where \"Int\" is expected; it takes a whole number from -2147483648 to 2147483647. (1:12)")]
    [InlineData("int(value: 2147483648)", "Found 2147483648 where \"Int\" is expected; it takes a whole number from -2147483648 to 2147483647. (1:12)")]
    [InlineData("int(value: 3.0)", "Found 3.0 where \"Int\" is expected; it takes a whole number from -2147483648 to 2147483647. (1:12)")]
    [InlineData("int(value: [3])", "Found [3] where \"Int\" is expected; it takes a whole number from -2147483648 to 2147483647. (1:12)")]
    [InlineData("int(value: {a: 3})", "Found {a: 3} where \"Int\" is expected; it takes a whole number from -2147483648 to 2147483647. (1:12)")]
    [InlineData("int(value: [$v])", "Found [$v] where \"Int\" is expected; it takes a whole number from -2147483648 to 2147483647. (1:12)")]
    [InlineData("json(value: {a: RED})", "Found {a: RED} where \"Json\" is expected; it takes any JSON value of at most 64 levels. (1:13)")]
    [InlineData("json(value: {a: [1, $v]})", "A variable stands inside a value of \"Json\"; give the whole value as one variable. (1:13)")]
    [InlineData("string(value: 1)", "Found 1 where \"String\" is expected; it takes a string. (1:15)")]
    [InlineData("string(value: BROWN)", "Found BROWN where \"String\" is expected; write it in double quotes. (1:15)")]
    [InlineData("int(value: BROWN)", "Found BROWN where \"Int\" is expected; it takes a whole number from -2147483648 to 2147483647. (1:12)")]
    [InlineData("boolean(value: 0)", "Found 0 where \"Boolean\" is expected; it takes true or false. (1:16)")]
    [InlineData("float(value: \"1\")", "Found \"1\" where \"Float\" is expected; it takes a number of double precision. (1:14)")]
    [InlineData("id(value: 1.0)", "Found 1.0 where \"ID\" is expected; it takes a string or a whole number. (1:11)")]
    public void Another_value_for_a_scalar_is_refused(string field, string error) => AssertErrorsIn(field, error);

    [Theory]
    [InlineData("nonNullInt(value: null)", "Found null where \"Int!\" is expected, which is never null; give a value. (1:19)")]
    [InlineData("nonNullStrings(value: [\"a\", null])", "Found null where \"String!\" is expected, which is never null; give a value. (1:29)")]
    [InlineData("complex(value: {requiredField: null})", "Found null where \"Boolean!\" is expected, which is never null; give a value. (1:32)")]
    [InlineData("withDefault(value: null)", "Found null where \"Int!\" is expected, which is never null; give a value. (1:20)")]
    public void Null_for_a_non_null_type_is_refused(string field, string error) => AssertErrorsIn(field, error);

    [Theory]
    [InlineData("color(value: \"BROWN\")", "Found \"BROWN\" where \"FurColor\" is expected; write BROWN without quotes. (1:14)")]
    [InlineData("color(value: \"RED\")", "Found \"RED\" where \"FurColor\" is expected; give one of its values, such as BROWN. (1:14)")]
    [InlineData("color(value: 1)", "Found 1 where \"FurColor\" is expected; give one of its values, such as BROWN. (1:14)")]
    [InlineData("color(value: BLAK)", "Enum \"FurColor\" has no value \"BLAK\". Did you mean \"BLACK\"? (1:14)")]
    [InlineData("color(value: brown)", "Enum \"FurColor\" has no value \"brown\". Did you mean \"BROWN\"? (1:14)")]
    [InlineData("color(value: PINK)", "Enum \"FurColor\" has no value \"PINK\". (1:14)")]
    [InlineData("color(value: true)", "Found true where \"FurColor\" is expected; give one of its values, such as BROWN. (1:14)")]
    public void Another_value_for_an_enum_is_refused(string field, string error) => AssertErrorsIn(field, error);

    [Theory]
    [InlineData("strings(value: [\"a\", 2])", "Found 2 where \"String\" is expected; it takes a string. (1:22)")]
    [InlineData("strings(value: 1)", "Found 1 where \"String\" is expected; it takes a string. (1:16)")]
    [InlineData("strings(value: [[\"a\"]])", "Found [\"a\"] where \"String\" is expected; it takes a string. (1:17)")]
    public void Another_value_in_a_list_is_refused(string field, string error) => AssertErrorsIn(field, error);

    [Theory]
    [InlineData("complex(value: {intField: 4})", "Input object \"ComplexInput\" needs the field \"requiredField\" of type \"Boolean!\"; add it. (1:16)")]
    [InlineData("complex(value: {requiredField: true, intFeld: 4})", "Input object \"ComplexInput\" has no field \"intFeld\". Did you mean \"intField\"? (1:38)")]
    [InlineData("complex(value: {requiredField: true, zzz: 4})", "Input object \"ComplexInput\" has no field \"zzz\". (1:38)")]
    [InlineData("complex(value: {requiredField: true, inner: {}})", "Input object \"ComplexInput\" needs the field \"requiredField\" of type \"Boolean!\"; add it. (1:45)")]
    [InlineData("complex(value: {requiredField: 1})", "Found 1 where \"Boolean!\" is expected; it takes true or false. (1:32)")]
    [InlineData("complex(value: \"a\")", "Found \"a\" where \"ComplexInput\" is expected; give an input object with fields of \"ComplexInput\". (1:16)")]
    [InlineData("complexes(value: [1])", "Found 1 where \"ComplexInput\" is expected; give an input object with fields of \"ComplexInput\". (1:19)")]
    public void Another_value_for_an_input_object_is_refused(string field, string error) => AssertErrorsIn(field, error);

    [Theory]
    [InlineData("oneOf(value: {})", "Input object \"OneOfInput\" takes exactly one of its fields; found none. Give one of \"stringField\" or \"intField\". (1:14)")]
    [InlineData("oneOf(value: {stringField: \"a\", intField: null})", "Input object \"OneOfInput\" takes exactly one of its fields; found 2. Give one of \"stringField\" or \"intField\". (1:14)")]
    [InlineData("oneOf(value: {intField: null})", "Field \"intField\" is null, but the only field of the oneOf input object \"OneOfInput\" cannot be; give a value. (1:15)")]
    public void A_one_of_object_without_exactly_one_value_is_refused(string field, string error) => AssertErrorsIn(field, error);

    [Fact]
    public void Defaults_of_variables_and_arguments_of_directives_are_checked() =>
        AssertErrors(
            "query ($a: Int! = null, $b: [FurColor] = [TAN, GRAY], $c: Dog = 1, $d: ComplexInput = {requiredField: true}) { dog @skip(if: 1) { name } }",
            "Found null where \"Int!\" is expected, which is never null; give a value. (1:19)",
            "Enum \"FurColor\" has no value \"GRAY\". (1:48)",
            "Found 1 where \"Boolean!\" is expected; it takes true or false. (1:126)");

    [Fact]
    public void A_json_value_deeper_than_json_is_read_is_refused() =>
        AssertErrorsIn(
            $"json(value: {new string('[', 65)}{new string(']', 65)})",
            $"Found {new string('[', 65)}{new string(']', 15)}… where \"Json\" is expected; it takes any JSON value of at most 64 levels. (1:13)");

    /// <summary>Columns count from the field.</summary>
    private void AssertErrorsIn(string field, string error) =>
        AssertErrors($"{{ arguments {{\n{field} }} }}", error.Replace("(1:", "(2:", StringComparison.Ordinal));
}
