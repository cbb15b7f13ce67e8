using System.Text;

namespace OpenGov.GraphQL.Tests.TypeSystem;

/// <summary>Draws type system documents that keep every rule, the same one for the same seed.</summary>
internal sealed class RandomSchema(int seed)
{
    private static readonly string[] Descriptions = ["\"One line.\" ", "\"\"\"\n  Two\n    lines \\\"\"\" 中文\n\"\"\" ", "\"with \\\"quotes\\\" and \\u0007\" "];

    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();

    public override string ToString()
    {
        text.Append("directive @mark(why: String = \"none\", level: Int) repeatable on OBJECT | FIELD_DEFINITION | ENUM_VALUE | INPUT_OBJECT | SCALAR\n");
        Each("scalar S", name => $"{name}{Maybe(" @specifiedBy(url: \"https://example.org/s\")")}{Mark()}");
        Each("enum E", name => $"{name} {{ {Members(value => $"V{value}{Deprecated()}{Mark()}")} }}");
        Each("input I", name => $"{name}{Mark()} {{ {Members(field => $"f{field}: {InputWithDefault()}")} }}");
        Each("input O", name => $"{name} @oneOf {{ {Members(field => $"f{field}: {Pick("Int", "[String!]", "E0", "I0", "O0")}{Deprecated()}")} }}");

        // Every interface implements those before it, and declares their fields as they do.
        Each("interface N", name => $"{name}{Implements("N", name[^1] - '0')} {{ {Promised(name[^1] - '0' + 1)} }}");
        Each("type T", name => $"{name}{Implements("N", 3)}{Mark()} {{ {Promised(3)} {Members(field => $"f{field}{Arguments()}: {Output()}{Deprecated()}{Mark()}")} }}");
        Each("union U", name => $"{name} = {Pick("T0", "T0 | T1", "| T2 | T0")}");
        text.Append("type Root { a: T0 }\n");
        text.Append(Pick("schema { query: Root }", "type Query { a: U0 }", "schema @later { query: Root } directive @later on SCHEMA"));
        return text.Append("\nextend enum E1 { EXTRA }\nextend type T1 { extra: [U0!] }\n").ToString();
    }

    private void Each(string prefix, Func<string, string> draw)
    {
        for (var index = 0; index < 3; index++)
        {
            text.Append(Maybe(Pick(Descriptions))).Append(draw($"{prefix}{index}")).Append('\n');
        }
    }

    private string Members(Func<int, string> draw) => string.Join(
        ' ', Enumerable.Range(0, random.Next(1, 5)).Select(index => Maybe(Pick(Descriptions)) + draw(index)));

    private static string Implements(string prefix, int count) =>
        count == 0 ? "" : $" implements {string.Join(" & ", Enumerable.Range(0, count).Select(index => $"{prefix}{index}"))}";

    private static string Promised(int count) => string.Join(' ', Enumerable.Range(0, count).Select(index => $"p{index}(x: Int = {index}): [T{index}]"));

    private string Arguments() => random.Next(2) == 0 ? "" : $"({Members(argument => $"a{argument}: {InputWithDefault()}")})";

    private string InputWithDefault() => Pick(
        "Int", "[Int!]! = [1, -2]", "String = \"中 \\\"\\n\"", "E0 = V0", "[[E1]] = [[V0], null]", "S0 = {a: [1, 2.5e-3, true]}", "I0", "[I1!]", "ID! = 7",
        "Float = 1.50", "O0 = null", "Boolean! = false", "Int = 1 @deprecated");

    private string Output() => Pick("Int", "[String!]!", "S1", "E2", "T0!", "[N1]", "U2");

    private string Deprecated() => Maybe(Pick(" @deprecated", " @deprecated(reason: \"Use \\\"f0\\\".\")"));

    private string Mark() => Maybe(Pick(" @mark", " @mark(why: \"x\") @mark(level: 1)"));

    private string Maybe(string part) => random.Next(3) == 0 ? part : "";

    private string Pick(params string[] parts) => parts[random.Next(parts.Length)];
}
