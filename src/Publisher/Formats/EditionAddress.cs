using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>Where the files of an edition are found, for documents that lead to them.</summary>
/// <param name="Root">
/// What every link begins with, a slash at its end: absolute in an edition with a public address; in a local one the way from the document up to the
/// edition's root, empty for a document in the root itself.
/// </param>
internal sealed record EditionAddress(string Root)
{
    public const string Catalogue = "catalogue.jsonld";

    public static EditionAddress Of(string? publicRoot, string way = "") => new(publicRoot is null ? way : publicRoot + "/");

    public bool IsAbsolute => Root.Contains("://", StringComparison.Ordinal);

    public string Of(string path) => Root + path;

    /// <summary>The newest of a dataset: its name in the catalogue too, since it never changes.</summary>
    public string Dataset(string slug) => Of($"datasets/{slug}");

    public string Page(string slug) => Of($"datasets/{slug}/index.html");

    public string Version(DatasetVersion version) => Of($"versions/{version.Folder}");

    public string File(DatasetVersion version, string name) => $"{Version(version)}/{name}";
}
