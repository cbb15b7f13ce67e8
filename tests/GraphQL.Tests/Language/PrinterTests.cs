using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("{a}", "{\n  a\n}\n")]
    [InlineData("query{a}", "{\n  a\n}\n")]
    [InlineData("query Q{a}", "query Q {\n  a\n}\n")]
    [InlineData("mutation{a}", "mutation {\n  a\n}\n")]
    [InlineData("query($a:Int=1@d){a}", "query ($a: Int = 1 @d) {\n  a\n}\n")]
    [InlineData("query@d{a}", "query @d {\n  a\n}\n")]
    [InlineData("query Q(\"x\"$a:[Int!]!){a}", "query Q(\"x\" $a: [Int!]!) {\n  a\n}\n")]
    [InlineData("{x:a(b:1,c:{d:[$e,F]})@g(h:null)@i{j}}", "{\n  x: a(b: 1, c: {d: [$e, F]}) @g(h: null) @i {\n    j\n  }\n}\n")]
    [InlineData("{...F@a...on T{b}...@c{d}}", "{\n  ...F @a\n  ... on T {\n    b\n  }\n  ... @c {\n    d\n  }\n}\n")]
    [InlineData("\"x\"query Q{a}\"y\"fragment F on T@d{b}", "\"\"\"x\"\"\"\nquery Q {\n  a\n}\n\n\"\"\"y\"\"\"\nfragment F on T @d {\n  b\n}\n")]
    [InlineData("\"a\\u0007\"query{a}", "\"a\\u0007\"\nquery {\n  a\n}\n")]
    [InlineData("{a(b:\"\"\"\n一\n  二\"\"\")}", "{\n  a(b: \"\"\"\n  一\n    二\n  \"\"\")\n}\n")]
    [InlineData("{a(b:\"\\n\\\"中\\\\\")}", "{\n  a(b: \"\\n\\\"中\\\\\")\n}\n")]
    public void A_document_is_printed_in_its_canonical_form(string text, string printed)
    {
        Assert.Equal(printed, Reprint(text));
        Assert.Equal(printed, Reprint(printed));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 中 ")]
    [InlineData("a\n\n   b\n c")]
    [InlineData("ends with \"")]
    [InlineData("\"\"\" and \\\"\"\"\"")]
    [InlineData("a\r\n\u0007\u2028")]
    [InlineData("\n blank ends \n")]
    [InlineData("a longer line that has more than seventy characters and is therefore set on a line of its own")]
    [InlineData("  a longer line that has more than seventy characters and starts with white space of its own")]
    public void A_string_keeps_its_value_in_either_form(string value)
    {
        foreach (var isBlock in new[] { true, false })
        {
            var field = FieldNode.Of(null, Name("a"), [new(Name("b"), new StringValueNode(value, isBlock, default))], [], null);
            var outer = FieldNode.Of(null, Name("outer"), [], [], new([field], default));

            var parsed = Parser.Parse($"{{ {Printer.Print(outer)} }}").Document!;

            var root = Assert.IsType<OperationDefinitionNode>(Assert.Single(parsed.Definitions), exactMatch: false).SelectionSet;
            var inner = Assert.IsAssignableFrom<FieldNode>(Assert.IsAssignableFrom<FieldNode>(root.Selections[0]).SelectionSet!.Selections[0]);
            Assert.Equal(value, Assert.IsType<StringValueNode>(inner.Arguments[0].Value).Value);
        }
    }

    private static NameNode Name(string name) => new(name, default);

    private static string Reprint(string text) => Printer.Print(Parser.Parse(text).Document!);
}
