using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OpenGov.Domain.Model;

namespace OpenGov.Architecture.Tests;

/// <summary>
/// The parts that must serve any type know none by name: they read the model. Only then is a new type one new file.
/// </summary>
/// <remarks>
/// Bare words prove nothing, since Source, System, Change, Person and Figure are ordinary words too. But a class of the domain can be
/// reached only through a using of its area or with its area in front, and these are looked for. In strings, names of two words or more are
/// looked for in each of their spellings: "PartnerCity", "partnerCities", "partner_city". Comments may name what they like.
/// </remarks>
public sealed class DomainNamesTests
{
    private static readonly string[] AnyType =
    [
        "src/Data/Schema", "src/Data/Planning", "src/Data/Sql", "src/Data/Reading", "src/Publisher/Formats", "src/Publisher/Editions",
    ];

    /// <summary>International, Gazette …: what stands after <c>OpenGov.Domain</c>, the vocabulary itself excepted.</summary>
    private static readonly HashSet<string> Areas =
        [.. DomainModel.Current.Entities.Select(entity => entity.Clr.Namespace!.Split('.')[2]).Where(area => area != "Model")];

    private static IEnumerable<SourceFile> Files => SourceFile.All.Where(file => file.IsIn(AnyType));

    [Fact]
    public void The_areas_are_known() => Assert.Superset(new HashSet<string> { "Gazette", "International", "Organisation", "Statistics" }, Areas);

    [Fact]
    public void No_area_of_the_domain_is_used_or_named() =>
        Rule.HasNoBreach(
            from file in Files
            from name in file.Root.DescendantNodes()
            where name is QualifiedNameSyntax or MemberAccessExpressionSyntax && name.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax)
            let parts = name.ToString().Split('.')
            where parts.Zip(parts.Skip(1)).Any(pair => pair.First == "Domain" && Areas.Contains(pair.Second))
            select $"{file.At(name)}: {name}");

    [Fact]
    public void No_using_reaches_a_whole_project_with_an_area() =>
        Rule.HasNoBreach(
        [
            .. from file in SourceFile.All
               from directive in file.Root.Usings
               where directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && IsArea(directive.Name?.ToString() ?? "")
               select $"{file.At(directive)}: {directive}",
            .. from project in ProjectFile.All
               where project.IsSource
               from name in project.Items("Using")
               where IsArea(name)
               select $"{project}: {name}",
        ]);

    [Fact]
    public void No_string_is_the_name_of_a_type()
    {
        var names = DomainModel.Current.Entities.Where(entity => entity.Table.Contains('_'))
            .SelectMany(entity => new[] { entity.Name, entity.Singular, entity.Plural, entity.Table })
            .ToHashSet();

        Rule.HasNoBreach(
            from file in Files
            from literal in file.Literals
            where names.Contains(literal.Value)
            select $"{file}:{literal.Line}: \"{literal.Value}\"");
    }

    private static bool IsArea(string name) =>
        name.StartsWith("OpenGov.Domain.", StringComparison.Ordinal) && Areas.Contains(name.Split('.')[2]);
}
