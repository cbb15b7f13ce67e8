using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void A_shorthand_query_has_fields_aliases_and_arguments()
    {
        var operation = Operation("{ city(id: 4, name: \"高雄\") { zh: nameZh } }");

        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Null(operation.Name);
        var city = Assert.IsAssignableFrom<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal(["id", "name"], city.Arguments.Select(argument => argument.Name.Value));
        Assert.Equal("4", Assert.IsType<IntValueNode>(city.Arguments[0].Value).Value);
        Assert.Equal("高雄", Assert.IsType<StringValueNode>(city.Arguments[1].Value).Value);
        var name = Assert.IsAssignableFrom<FieldNode>(Assert.Single(city.SelectionSet!.Selections));
        Assert.Equal(("zh", "nameZh", "zh"), (name.Alias?.Value, name.Name.Value, name.ResponseKey));
        Assert.Null(name.SelectionSet);
    }

    [Theory]
    [InlineData("query", OperationType.Query)]
    [InlineData("mutation", OperationType.Mutation)]
    [InlineData("subscription", OperationType.Subscription)]
    public void Each_operation_may_go_without_a_name(string keyword, OperationType type)
    {
        var operation = Operation($"{keyword} {{ a }}");

        Assert.Equal(type, operation.Operation);
        Assert.Null(operation.Name);
    }

    [Fact]
    public void Variables_have_types_defaults_directives_and_descriptions()
    {
        var operation = Operation("query Q(\"How many\" $first: Int! = 5 @a(b: [1]) $ids: [[ID!]!]! , $x: X) @c { a }");

        Assert.Equal("Q", operation.Name?.Value);
        Assert.Equal(["first", "ids", "x"], operation.VariableDefinitions.Select(variable => variable.Variable.Name.Value));
        var first = operation.VariableDefinitions[0];
        Assert.Equal("How many", first.Description);
        Assert.Equal("Int!", Printer.Print(first.Type));
        Assert.Equal("5", Assert.IsType<IntValueNode>(first.DefaultValue).Value);
        Assert.Equal("@a(b: [1])", Printer.Print(Assert.Single(first.Directives)));
        Assert.Equal("[[ID!]!]!", Printer.Print(operation.VariableDefinitions[1].Type));
        Assert.Null(operation.VariableDefinitions[2].DefaultValue);
        Assert.Equal("c", Assert.Single(operation.Directives).Name.Value);
    }

    [Fact]
    public void Fragments_are_defined_spread_and_written_inline()
    {
        var document = Parse("{ ...F @a ... on T @b { x } ... @c { y } ... { z } } fragment F on T @d { w }");

        var selections = Assert.IsType<OperationDefinitionNode>(document.Definitions[0], exactMatch: false).SelectionSet.Selections;
        Assert.Equal("F", Assert.IsType<FragmentSpreadNode>(selections[0]).Name.Value);
        Assert.Equal("T", Assert.IsType<InlineFragmentNode>(selections[1]).TypeCondition!.Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentNode>(selections[2]).TypeCondition);
        Assert.Empty(selections[3].Directives);
        Assert.Equal(["a", "b", "c"], selections.Take(3).Select(selection => selection.Directives[0].Name.Value));
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal(("F", "T", "d"), (fragment.Name.Value, fragment.TypeCondition.Name.Value, fragment.Directives[0].Name.Value));
    }

    [Fact]
    public void Every_kind_of_value_is_read()
    {
        var field = Field("""{ f(a: $v, b: -1, c: 1.5e3, d: "s\u0041", e: true, f: false, g: null, h: RED, i: [], j: [1 [2]], k: {}, l: {a: {b: 1}}) }""");

        Assert.Equal(
            ["$v", "-1", "1.5e3", "\"sA\"", "true", "false", "null", "RED", "[]", "[1, [2]]", "{}", "{a: {b: 1}}"],
            field.Arguments.Select(argument => Printer.Print(argument.Value)));
        Assert.IsType<EnumValueNode>(field.Arguments[7].Value);
    }

    [Fact]
    public void A_block_string_loses_its_indentation()
    {
        var value = Assert.IsType<StringValueNode>(Field("{ f(a: \"\"\"\n    一\n      二\n  \"\"\") }").Arguments[0].Value);

        Assert.Equal(("一\n  二", true), (value.Value, value.IsBlock));
    }

    [Fact]
    public void Operations_and_fragments_may_be_described()
    {
        var document = Parse("\"One\" query A { a } \"\"\"\n  Two\n\"\"\" fragment F on T { b }");

        Assert.Equal("One", Assert.IsType<OperationDefinitionNode>(document.Definitions[0], exactMatch: false).Description);
        Assert.Equal("Two", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).Description);
    }

    [Fact]
    public void Keywords_are_names_wherever_a_name_is_expected()
    {
        var document = Parse("query query($on: on = on) { on: fragment(type: $on) ...fragment } fragment fragment on on { true null @on }");

        Assert.Equal("query", Assert.IsType<OperationDefinitionNode>(document.Definitions[0], exactMatch: false).Name?.Value);
        Assert.Equal("fragment", Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]).Name.Value);
    }

    [Fact]
    public void Nodes_know_where_they_start()
    {
        var document = Parse("# 註\nquery Q($a: [Int!]! = 1) {\n  x: y(b: \"中\", c: $a) @d\n}");

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0], exactMatch: false);
        Assert.Equal(new SourceLocation(1, 1), document.Location);
        Assert.Equal(new SourceLocation(2, 1), operation.Location);
        Assert.Equal(new SourceLocation(2, 7), operation.Name?.Location);
        Assert.Equal(new SourceLocation(2, 9), operation.VariableDefinitions[0].Location);
        Assert.Equal(new SourceLocation(2, 13), operation.VariableDefinitions[0].Type.Location);
        Assert.Equal(new SourceLocation(2, 26), operation.SelectionSet.Location);
        var field = Assert.IsAssignableFrom<FieldNode>(operation.SelectionSet.Selections[0]);
        Assert.Equal(new SourceLocation(3, 3), field.Location);
        Assert.Equal(new SourceLocation(3, 6), field.Name.Location);
        Assert.Equal(new SourceLocation(3, 16), field.Arguments[1].Location);
        Assert.Equal(new SourceLocation(3, 23), field.Directives[0].Location);
    }

    [Fact]
    public void Equal_names_share_one_string()
    {
        var names = Operation("{ nameZh nameZh }").SelectionSet.Selections.Cast<FieldNode>().Select(field => field.Name.Value).ToArray();

        Assert.Same(names[0], names[1]);
    }

    [Fact]
    public void Text_and_bytes_give_the_same_document() =>
        Assert.Equal(Printer.Print(Parse("{ a(b: \"中😀\") }")), Printer.Print(Parser.Parse("\uFEFF{ a(b: \"中😀\") }"u8).Document!));

    [Theory]
    [InlineData("{ }", 3, "Expected a field or a fragment, found \"}\"; a selection set selects at least one field.")]
    [InlineData("{ a { } }", 7, "Expected a field or a fragment, found \"}\"; a selection set selects at least one field.")]
    [InlineData("{ a", 4, "Expected a field, a fragment or \"}\", found the end of the document.")]
    [InlineData("{ a(", 5, "Expected an argument's name, found the end of the document.")]
    [InlineData("query", 6, "Expected a selection set (\"{\"), found the end of the document.")]
    [InlineData("fragment F on T", 16, "Expected a selection set (\"{\"), found the end of the document.")]
    public void Selection_set_without_fields_is_rejected(string text, int column, string message) => AssertError(text, column, message);

    [Theory]
    [InlineData("{ a() }", 5, "Expected an argument, found \")\"; without arguments leave out the parentheses.")]
    [InlineData("{ a(b) }", 6, "Expected \":\" and the argument's value, found \")\".")]
    [InlineData("{ a(b: ) }", 8, "Expected a value, found \")\".")]
    [InlineData("{ a(b: $) }", 9, "Expected a variable's name after \"$\", found \")\".")]
    [InlineData("{ a(b: [1) }", 10, "Expected a value, found \")\".")]
    [InlineData("{ a(b: {c 1}) }", 11, "Expected \":\" and the input field's value, found the number 1.")]
    [InlineData("{ a(b: {1}) }", 9, "Expected an input field's name or \"}\", found the number 1.")]
    [InlineData("{ a(b: 1 }", 10, "Expected an argument's name, found \"}\".")]
    public void Broken_arguments_are_rejected(string text, int column, string message) => AssertError(text, column, message);

    [Theory]
    [InlineData("query Q() { a }", 9, "Expected a variable (\"$\" and a name), found \")\".")]
    [InlineData("query Q($a) { a }", 11, "Expected \":\" and the variable's type, found \")\".")]
    [InlineData("query Q($a: ) { a }", 13, "Expected a type, found \")\".")]
    [InlineData("query Q($a: [Int) { a }", 17, "Expected \"]\" after the list's item type, found \")\".")]
    [InlineData("query Q($a: Int!!) { a }", 17, "Expected a variable (\"$\" and a name), found \"!\".")]
    [InlineData("query Q($a: Int = $b) { a }", 19, "Found the variable \"$b\" where only a constant is allowed: defaults, and directives on definitions of variables and of a schema, cannot use variables.")]
    [InlineData("query Q($a: X = {c: [$b]}) { a }", 22, "Found the variable \"$b\" where only a constant is allowed: defaults, and directives on definitions of variables and of a schema, cannot use variables.")]
    [InlineData("query Q($a: Int @d(e: $b)) { a }", 23, "Found the variable \"$b\" where only a constant is allowed: defaults, and directives on definitions of variables and of a schema, cannot use variables.")]
    public void Broken_variable_definitions_are_rejected(string text, int column, string message) => AssertError(text, column, message);

    [Theory]
    [InlineData("fragment on on T { a }", 10, "Expected the name of a fragment, found \"on\", which comes before its type and cannot be its name.")]
    [InlineData("fragment F T { a }", 12, "Expected \"on\" and the fragment's type, found the name \"T\".")]
    [InlineData("fragment F on { a }", 15, "Expected the fragment's type, found \"{\".")]
    [InlineData("fragment { a }", 10, "Expected the name of a fragment, found \"{\".")]
    [InlineData("fragment F($a: Int) on T { a }", 11, "Expected \"on\" and the fragment's type, found \"(\".")]
    [InlineData("{ ...on }", 9, "Expected the fragment's type, found \"}\".")]
    [InlineData("{ ... }", 7, "Expected a fragment's name, \"on\" and a type, or a selection set (\"{\"), found \"}\".")]
    [InlineData("{ ...F(a: 1) }", 7, "Expected a field, a fragment or \"}\", found \"(\".")]
    public void Broken_fragments_are_rejected(string text, int column, string message) => AssertError(text, column, message);

    [Theory]
    [InlineData("{ a: }", 6, "Expected the field's name after its alias, found \"}\".")]
    [InlineData("{ a @ }", 7, "Expected a directive's name, found \"}\".")]
    [InlineData("{ a: b: c }", 7, "Expected a field, a fragment or \"}\", found \":\".")]
    [InlineData("{ \"a\" }", 3, "Expected a field, a fragment or \"}\", found the string \"a\".")]
    [InlineData("{ \"\"\"a\"\"\" }", 3, "Expected a field, a fragment or \"}\", found the block string \"a\".")]
    [InlineData("{ a } }", 7, "Expected an operation (\"{\", \"query\", \"mutation\", \"subscription\"), a fragment (\"fragment\") or a definition of a schema, found \"}\".")]
    [InlineData("qurey { a }", 1, "Expected an operation (\"{\", \"query\", \"mutation\", \"subscription\"), a fragment (\"fragment\") or a definition of a schema, found the name \"qurey\".")]
    [InlineData("{ a ? }", 5, "Found \"?\", which starts nothing in GraphQL outside strings and comments.")]
    public void What_the_grammar_does_not_know_is_rejected(string text, int column, string message) => AssertError(text, column, message);

    [Theory]
    [InlineData("")]
    [InlineData(" # only a comment")]
    public void An_empty_document_is_rejected(string text) =>
        AssertError(text, text.Length + 1, "The document is empty; send at least one operation, such as \"{ __typename }\".");

    [Fact]
    public void A_description_before_a_shorthand_query_is_rejected() =>
        AssertError(
            "\"Why\" { a }",
            1,
            "A description stands before an operation without a keyword; write \"query\" between them, or make it a comment (#).");

    [Fact]
    public void A_description_without_a_definition_is_rejected() =>
        AssertError(
            "{ a } \"Why\"",
            12,
            "Expected an operation (\"{\", \"query\", \"mutation\", \"subscription\"), a fragment (\"fragment\") or a definition of a schema, found the end of the document.");

    [Fact]
    public void Half_of_a_surrogate_pair_in_text_is_rejected_where_it_stands() =>
        AssertError("{ a(b: \"中\uD83D\") }", 10, "Found half of a surrogate pair; a document consists of whole Unicode characters.");

    [Fact]
    public void A_long_piece_of_the_document_is_shown_shortened()
    {
        var error = Parser.Parse($"{{ a(b: 1 \"{new string('中', 500)}\") }}").Error!;

        Assert.Equal($"Expected an argument's name, found the string \"{new string('中', 80)}…\".", error.Message);
    }

    private static DocumentNode Parse(string text)
    {
        var result = Parser.Parse(text);
        Assert.True(result.Succeeded, result.Error?.Message);
        return result.Document;
    }

    private static OperationDefinitionNode Operation(string text) =>
        Assert.IsType<OperationDefinitionNode>(Assert.Single(Parse(text).Definitions), exactMatch: false);

    private static FieldNode Field(string text) => Assert.IsAssignableFrom<FieldNode>(Assert.Single(Operation(text).SelectionSet.Selections));

    private static void AssertError(string text, int column, string message)
    {
        var result = Parser.Parse(text);

        Assert.False(result.Succeeded);
        Assert.Null(result.Document);
        Assert.Equal(message, result.Error.Message);
        Assert.Equal(ErrorCodes.SyntaxError, result.Error.Code);
        var location = Assert.Single(result.Error.Locations!);
        Assert.Equal((1, column), (location.Line, location.Column));
    }
}
