using System.Xml.Linq;

namespace OpenGov.Architecture.Tests;

/// <summary>One .csproj of src or tests.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument document;

    private ProjectFile(string file)
    {
        Path = System.IO.Path.GetRelativePath(RepositoryRoot.Path, file);
        document = XDocument.Load(file);
    }

    public static IReadOnlyList<ProjectFile> All { get; } =
    [
        .. new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.Combine(folder), "*.csproj", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Select(file => new ProjectFile(file)),
    ];

    /// <summary>From the repository's root: <c>src/Data/Data.csproj</c>.</summary>
    public string Path { get; }

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsSource => Path.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>The names of the projects that this one references.</summary>
    public IReadOnlyList<string> Projects => [.. Items("ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!];

    public IReadOnlyList<string> Packages => [.. Items("PackageReference")];

    public IEnumerable<string> Items(string element) =>
        document.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>();

    public override string ToString() => Path;
}
