using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenGov.Architecture.Tests;

/// <summary>Words that promise later work, names that say nothing, and the clock.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void Nothing_is_left_for_later() =>
        Rule.HasNoBreach(
            from file in SourceFile.All
            from line in file.Text.Split('\n').Index()
            where Later().IsMatch(line.Item)
            select $"{file}:{line.Index + 1}: {line.Item.Trim()}");

    [Fact]
    public void No_type_or_folder_has_a_name_that_says_nothing() =>
        Rule.HasNoBreach(
        [
            .. from file in SourceFile.All
               from type in file.Types
               where Empty().IsMatch(SourceFile.NameOf(type))
               select $"{file.At(type)}: {SourceFile.NameOf(type)}",
            .. SourceFile.All.SelectMany(file => file.Path.Split('/').SkipLast(1).Where(folder => Empty().IsMatch(folder)).Select(folder => $"{file}: {folder}")),
        ]);

    /// <summary>A test moves time by a clock of its own, so the real one enters in one place: the composition root.</summary>
    [Fact]
    public void The_clock_is_handed_down_from_the_composition_root() =>
        Rule.HasNoBreach(
            from file in SourceFile.All
            from access in file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            where Clock().IsMatch(access.ToString()) || (access.ToString() == "TimeProvider.System" && !file.IsIn("src/Api"))
            select $"{file.At(access)}: {access}");

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Later();

    [GeneratedRegex("(Utils?|Helpers?|Common|Managers?)$|^Services?$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"^DateTime(Offset)?\.(Now|UtcNow|Today)$")]
    private static partial Regex Clock();
}
