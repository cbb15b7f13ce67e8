using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Pages;

/// <summary>What the front page and the feed of all datasets tell.</summary>
public sealed record SiteModel
{
    public required PublisherIdentity Publisher { get; init; }

    /// <summary>Every dataset with a contract: published, awaited and withdrawn.</summary>
    public required IReadOnlyList<DatasetEntry> Datasets { get; init; }

    /// <summary>Null before the gazette is published.</summary>
    public FolderListing? Gazette { get; init; }

    /// <summary>The catalogue's files below the root; empty where none was made.</summary>
    public IReadOnlyList<FileListing> Catalogue { get; init; } = [];

    /// <summary>As <see cref="DatasetPageModel.PublicRoot"/>.</summary>
    public string? PublicRoot { get; init; }

    /// <summary>As <see cref="DatasetPageModel.ApiUrl"/>.</summary>
    public Uri? ApiUrl { get; init; }
}
