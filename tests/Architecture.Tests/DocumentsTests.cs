using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenGov.Domain.Model;

namespace OpenGov.Architecture.Tests;

/// <summary>Documents are held to the code that they speak of.</summary>
public sealed partial class DocumentsTests
{
    private static readonly string[] Documents =
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "*.md"),
        .. Directory.EnumerateFiles(RepositoryRoot.Combine("docs"), "*.md", SearchOption.AllDirectories),
    ];

    /// <summary>The text of each constant of each class whose name ends in "ErrorCodes", anywhere in src.</summary>
    private static string[] CodesInSource =>
    [
        .. from file in SourceFile.All
           from type in file.Types.OfType<ClassDeclarationSyntax>()
           where type.Identifier.Text.EndsWith("ErrorCodes", StringComparison.Ordinal)
           from literal in type.DescendantNodes().OfType<LiteralExpressionSyntax>()
           where literal.Token.Value is string
           select literal.Token.ValueText,
    ];

    [Fact]
    public void The_engines_codes_are_found_in_source() =>
        Assert.Subset(
            CodesInSource.ToHashSet(),
            typeof(GraphQL.Errors.ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!).ToHashSet());

    [Fact]
    public void Every_error_code_has_its_heading_and_every_heading_its_code() =>
        Assert.Equal(
            CodesInSource.Distinct().Order(StringComparer.Ordinal),
            CodeHeading().Matches(Read("docs", "errors.md")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_decision_is_linked_from_the_list_of_decisions()
    {
        var list = Read("docs", "adr", "README.md");

        Rule.HasNoBreach(Directory.EnumerateFiles(RepositoryRoot.Combine("docs", "adr"), "0*.md").Select(file => Path.GetFileName(file))
            .Where(name => !list.Contains($"({name})", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_link_to_a_file_leads_to_one() =>
        Rule.HasNoBreach(
            from document in Documents
            from link in Link().Matches(File.ReadAllText(document))
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#')
            let path = Path.Combine(Path.GetDirectoryName(document)!, target.Split('#')[0])
            where !Path.Exists(path)
            select $"{Path.GetRelativePath(RepositoryRoot.Path, document)}: {target}");

    [Fact]
    public void Every_type_stands_in_the_glossary_with_its_table_and_its_name_in_the_graph()
    {
        var glossary = Read("docs", "glossary.md");

        Rule.HasNoBreach(DomainModel.Current.Entities
            .Select(entity => entity.IsComponent ? $"**{entity.Name}**" : $"**{entity.Name}** (`{entity.Table}`, `{entity.Plural}`)")
            .Where(entry => !glossary.Contains(entry, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_unit_stands_in_the_glossary()
    {
        var glossary = Read("docs", "glossary.md");

        Rule.HasNoBreach(DomainModel.Current.Entities.SelectMany(entity => entity.Properties).Select(property => property.Unit).OfType<string>()
            .Where(unit => !glossary.Contains($"**{unit}**", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_package_stands_in_the_readme_with_its_job()
    {
        var readme = Read("README.md");
        var versions = Read("Directory.Packages.props");

        Rule.HasNoBreach(PackageVersion().Matches(versions).Select(match => match.Groups[1].Value)
            .Where(package => !readme.Contains($"`{package}`", StringComparison.Ordinal)));
    }

    private static string Read(params string[] path) => File.ReadAllText(RepositoryRoot.Combine(path));

    [GeneratedRegex("^## `([A-Z_]+)`$", RegexOptions.Multiline)]
    private static partial Regex CodeHeading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex PackageVersion();
}
