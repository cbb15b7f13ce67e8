namespace OpenGov.Architecture.Tests;

/// <summary>References go one way (docs/architecture.md).</summary>
public sealed class ReferencesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["GraphQL"] = [],
        ["Data"] = ["Domain", "GraphQL"],
        ["Publisher"] = ["Data"],
        ["Api"] = ["Data", "Domain", "GraphQL", "Publisher"],
    };

    [Fact]
    public void Every_project_of_src_has_its_arrows_listed() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), ProjectFile.All.Where(project => project.IsSource).Select(project => project.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Domain")]
    [InlineData("GraphQL")]
    [InlineData("Data")]
    [InlineData("Publisher")]
    [InlineData("Api")]
    public void A_project_references_only_what_its_arrows_allow(string name)
    {
        var project = ProjectFile.All.Single(candidate => candidate.IsSource && candidate.Name == name);

        Rule.HasNoBreach(project.Projects.Except(Allowed[name]).Select(found => $"{project} references {found}."));
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("GraphQL")]
    public void What_references_nothing_needs_no_package_either(string name) =>
        Assert.Empty(ProjectFile.All.Single(project => project.IsSource && project.Name == name).Packages);

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.Combine("OpenGov.sln")).Replace('\\', '/');

        Rule.HasNoBreach(ProjectFile.All.Select(project => project.Path).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)));
    }
}
