using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenGov.Architecture.Tests;

/// <summary>How files are cut and named (CONTRIBUTING.md, "Style").</summary>
public sealed class FilesTests
{
    /// <summary>Files that hold a family of small types and are named for the family.</summary>
    private static readonly HashSet<string> Families = ["Attributes", "Program", "SyntaxNodes", "Types"];

    [Fact]
    public void No_file_is_over_500_lines() =>
        Rule.HasNoBreach(
            from file in SourceFile.All.Select(file => file.Path).Concat(FilesOfPages())
            let lines = File.ReadLines(RepositoryRoot.Combine(file)).Count()
            where lines > 500
            select $"{file}: {lines} lines");

    [Fact]
    public void Nine_files_in_ten_are_under_300_lines()
    {
        var longer = SourceFile.All.Where(file => Lines(file) >= 300).ToList();

        Assert.True(longer.Count * 10 <= SourceFile.All.Count, $"{longer.Count} of {SourceFile.All.Count}: {string.Join(", ", longer)}");
    }

    [Fact]
    public void A_file_is_named_for_a_type_in_it() =>
        Rule.HasNoBreach(
            from file in SourceFile.All
            let name = Path.GetFileName(file.Path).Split('.')[0]
            where !Families.Contains(name)
                && !file.TopLevelTypes.Select(SourceFile.NameOf).Any(type => type == name || type == "I" + name || type == name + "Attribute")
            select $"{file} holds {string.Join(", ", file.TopLevelTypes.Select(SourceFile.NameOf))}");

    [Fact]
    public void A_namespace_is_its_folder() =>
        Rule.HasNoBreach(
            from file in SourceFile.All
            from declaration in file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            let expected = "OpenGov." + Path.GetDirectoryName(file.Path)!["src/".Length..].Replace('/', '.')
            where declaration.Name.ToString() != expected
            select $"{file.At(declaration)}: {declaration.Name}, in the folder of {expected}");

    /// <summary>What pages are made of beside C#.</summary>
    private static IEnumerable<string> FilesOfPages() => Directory.EnumerateFiles(RepositoryRoot.Combine("src", "Publisher", "Pages"), "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".razor" or ".css" or ".js")
        .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file));

    private static int Lines(SourceFile file) => file.Text.AsSpan().Count('\n');
}
