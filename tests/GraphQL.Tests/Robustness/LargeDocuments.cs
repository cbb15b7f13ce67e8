using System.Text;

namespace OpenGov.GraphQL.Tests.Robustness;

/// <summary>Documents against <see cref="Fixtures.PetSchema"/> that repeat one thing as often as is asked for.</summary>
internal static class LargeDocuments
{
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new Dictionary<string, Func<int, string>>
    {
        ["nested braces"] = count => $"{Times(count, "{ a ")}{Times(count, "}")}",
        ["nested fields"] = count => $"{{ dog {Times(count, "{ mother ")} {{ name }} {Times(count, "}")} }}",
        ["nested lists"] = count => $"{{ arguments {{ matrix(value: {Times(count, "[")}{Times(count, "]")}) }} }}",
        ["nested objects"] = count => $"{{ arguments {{ complex(value: {Times(count, "{ inner: ")} null {Times(count, "}")}) }} }}",
        ["nested list types"] = count => $"query($v: {Times(count, "[")}Int{Times(count, "]")}) {{ dog {{ name }} }}",
        ["open braces that are never closed"] = count => Times(count, "{"),
        ["aliases"] = count => $"{{ dog {{ {Each(count, index => $"a{index}: name ")} }} }}",
        ["one field again and again"] = count => $"{{ dog {{ {Times(count, "name ")} }} }}",
        ["objects that overlap"] = count => $"{{ {Times(count, "dog { name } ")} }}",
        ["arguments that conflict"] = count => $"{{ dog {{ {Each(count, index => $"isAtLocation(x: {index}) ")} }} }}",
        ["fields that conflict"] = count => $"{{ dog {{ {Each(count, index => index % 2 == 0 ? "x: name " : "x: barks ")} }} }}",
        ["unknown fields"] = count => $"{{ dog {{ {Each(count, index => $"nothing{index} ")} }} }}",
        ["unknown arguments"] = count => $"{{ dog {{ name({Each(count, index => $"nothing{index}: 1 ")}) }} }}",
        ["one argument again and again"] = count => $"{{ dog {{ name({Times(count, "surname: true ")}) }} }}",
        ["a chain of fragments"] = count => $"{{ dog {{ ...F0 }} }} {Chain(count)}",
        ["a chain of fragments from each of many operations"] = count => $"{Each(count, index => $"query Q{index} {{ dog {{ ...F0 }} }} ")} {Chain(count)}",
        ["fragments that each spread the next one twice"] = count =>
            $"{{ dog {{ ...F0 }} }} {Each(count, index => $"fragment F{index} on Dog {{ ...F{index + 1} ...F{index + 1} }} ")} fragment F{count} on Dog {{ name }}",
        ["a circle of fragments"] = count =>
            $"{{ dog {{ ...F0 }} }} {Each(count, index => $"fragment F{index} on Dog {{ ...F{(index + 1) % count} }} ")}",
        ["fragments side by side"] = count =>
            $"{{ dog {{ {Each(count, index => $"...F{index} ")} }} }} {Each(count, index => $"fragment F{index} on Dog {{ name mother {{ name }} }} ")}",
        ["one fragment spread again and again"] = count => $"{{ dog {{ {Times(count, "...F ")} }} }} fragment F on Dog {{ name }}",
        ["fragments that are missing"] = count => $"{{ dog {{ {Each(count, index => $"...F{index} ")} }} }}",
        ["fragments that nobody spreads"] = count => $"{{ dog {{ name }} }} {Each(count, index => $"fragment F{index} on Dog {{ name }} ")}",
        ["inline fragments"] = count => $"{{ dog {{ {Times(count, "... on Dog { name } ")} }} }}",
        ["operations"] = count => Each(count, index => $"query Q{index} {{ dog {{ name }} }} "),
        ["operations without a name"] = count => Times(count, "{ dog { name } } "),
        ["operations that decide"] = count => Each(count, index => $"query Q{index}($v: Boolean!) {{ dog {{ name @skip(if: $v) }} }} "),
        ["subscriptions to one fragment"] = count =>
            $"{Each(count, index => $"subscription S{index} {{ ...F }} ")} fragment F on Subscription {{ {Times(count, "humanBorn { name } ")} }}",
        ["variables"] = count =>
            $"query({Each(count, index => $"$v{index}: Int ")}) {{ arguments {{ matrix(value: [[{Each(count, index => $"$v{index} ")}]]) }} }}",
        ["one variable defined again and again"] = count => $"query({Times(count, "$v: Int ")}) {{ arguments {{ int(value: $v) }} }}",
        ["variables that nobody uses"] = count => $"query({Each(count, index => $"$v{index}: Int ")}) {{ dog {{ name }} }}",
        ["variables that are not defined"] = count => $"query($v: Int) {{ arguments {{ int(value: $v) matrix(value: [[{Each(count, index => $"$w{index} ")}]]) }} }}",
        ["a list"] = count => $"{{ arguments {{ strings(value: [{Times(count, "\"a\" ")}]) }} }}",
        ["a list of wrong values"] = count => $"{{ arguments {{ strings(value: [{Times(count, "1 ")}]) }} }}",
        ["a list where a number is due"] = count => $"{{ arguments {{ int(value: [{Times(count, "1 ")}]) }} }}",
        ["a list for a scalar of any form"] = count => $"{{ arguments {{ json(value: [{Times(count, "{a: 1} ")}]) }} }}",
        ["an object with unknown fields"] = count => $"{{ arguments {{ complex(value: {{ {Each(count, index => $"nothing{index}: 1 ")} }}) }} }}",
        ["an object with one field again and again"] = count => $"{{ arguments {{ complex(value: {{ {Times(count, "intField: 1 ")} }}) }} }}",
        ["a string"] = count => $"{{ arguments {{ string(value: \"{Times(count, "字")}\") }} }}",
        ["a string of escapes"] = count => $"{{ arguments {{ string(value: \"{Times(count, "\\u{1F600}")}\") }} }}",
        ["a string that is never closed"] = count => $"{{ arguments {{ string(value: \"{Times(count, "a")}",
        ["a block string of lines"] = count => $"{{ arguments {{ string(value: \"\"\"{Times(count, "  line\n")}\"\"\") }} }}",
        ["a block string of quotes"] = count => $"{{ arguments {{ string(value: \"\"\"{Times(count, "\\\"\"\"")}\"\"\") }} }}",
        ["a number"] = count => $"{{ arguments {{ int(value: {Times(count, "1")}) }} }}",
        ["an unknown name as long as the document"] = count => $"{{ dog {{ {Times(count, "n")} }} }}",
        ["two long names that differ"] = count => $"{{ dog {{ ...{Times(count, "n")}a }} }} fragment {Times(count, "n")}b on Dog {{ name }}",
        ["directives"] = count => $"{{ dog {{ name {Times(count, "@tag(name: \"t\") ")} }} }}",
        ["one directive again and again"] = count => $"{{ dog {{ name {Times(count, "@onField ")} }} }}",
        ["unknown directives"] = count => $"{{ dog {{ name {Each(count, index => $"@nothing{index} ")} }} }}",
        ["a comment"] = count => $"{{ dog {{ name }} }} # {Times(count, "c")}",
        ["comments"] = count => $"{{ dog {{ name }} }} {Times(count, "#\n")}",
        ["commas"] = count => $"{{ dog {{ name }} }} {Times(count, ",")}",
        ["types"] = count => Each(count, index => $"type T{index} {{ a: Int }} "),
        ["introspection"] = count => $"{{ __schema {{ types {{ {Times(count, "fields { name type { name } } ")} }} }} }}",
    };

    private static string Chain(int count) =>
        $"{Each(count, index => $"fragment F{index} on Dog {{ ...F{index + 1} }} ")} fragment F{count} on Dog {{ name }}";

    private static string Times(int count, string text) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Each(int count, Func<int, string> text)
    {
        var all = new StringBuilder();
        for (var index = 0; index < count; index++)
        {
            all.Append(text(index));
        }

        return all.ToString();
    }
}
