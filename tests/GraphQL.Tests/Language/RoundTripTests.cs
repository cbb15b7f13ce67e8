using System.Collections;
using System.Reflection;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

public sealed class RoundTripTests
{
    private const int Documents = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_printed_parses_to_the_same_tree(int seed)
    {
        var kinds = new HashSet<string>();
        for (var index = 0; index < Documents; index++)
        {
            var document = new RandomDocument((seed * Documents) + index).Next();
            var printed = Printer.Print(document);

            var parsed = Parser.Parse(printed);

            Assert.True(parsed.Succeeded, $"{parsed.Error?.Message} {parsed.Error?.Locations?[0]} in\n{printed}");
            Assert.Equal(Describe(document, kinds), Describe(parsed.Document, []));
            Assert.Equal(printed, Printer.Print(parsed.Document));
        }

        // Every kind of node was among them.
        var all = typeof(SyntaxNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SyntaxNode)) && !type.IsAbstract);
        Assert.Empty(all.Select(type => type.Name).Except(kinds));
    }

    /// <summary>The tree without its locations; whether a string stands in a block is a matter of form.</summary>
    private static string Describe(object? part, HashSet<string> kinds)
    {
        switch (part)
        {
            case null:
                return "-";
            case string text:
                return System.Text.Json.JsonSerializer.Serialize(text);
            case NameNode name:
                return name.Value;
            case IEnumerable items:
                return $"[{string.Join(' ', items.Cast<object>().Select(item => Describe(item, kinds)))}]";
            case SyntaxNode:
                var type = part.GetType();
                kinds.Add(type.Name);
                var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.Name is not ("Location" or "IsBlock"))
                    .OrderBy(property => property.Name, StringComparer.Ordinal)
                    .Select(property => $"{property.Name}={Describe(property.GetValue(part), kinds)}");
                return $"{type.Name}({string.Join(' ', properties)})";
            default:
                return part.ToString()!;
        }
    }
}
