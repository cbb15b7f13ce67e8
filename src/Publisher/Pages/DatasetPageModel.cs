using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Pages.Charts;
using OpenGov.Publisher.Quality;

namespace OpenGov.Publisher.Pages;

/// <summary>What the page of one dataset tells. A dataset without a version awaits its first row; one whose card says so is withdrawn.</summary>
public sealed record DatasetPageModel
{
    public required DatasetEntry Dataset { get; init; }

    public required PublisherIdentity Publisher { get; init; }

    /// <summary>One for each table of its own that has a row; empty while there is none.</summary>
    public IReadOnlyList<TablePreview> Previews { get; init; } = [];

    /// <summary>Null where the card declares none, or no row has a place in it.</summary>
    public ChartSeries? Chart { get; init; }

    /// <summary>In the order in which they are shown; empty where none was made.</summary>
    public IReadOnlyList<QualityGrade> Grades { get; init; } = [];

    /// <summary>The page's schema.org description as JSON, for the page in each language; null for none.</summary>
    public Label? JsonLd { get; init; }

    /// <summary>Where the edition is found, without a slash at the end; null for a local edition.</summary>
    public string? PublicRoot { get; init; }

    /// <summary>Where the API answers; null where the pages know of none.</summary>
    public Uri? ApiUrl { get; init; }

    internal Contact Contact => Publisher.ContactOf(Dataset.Card);

    internal Label Spatial => DatasetCoverage.Place(Dataset.Card, Publisher);

    internal Label Source => DatasetCoverage.Source(Dataset.Card, Publisher);

    /// <summary>The newest version's files as the page lists them: they lie beside it.</summary>
    internal IReadOnlyList<FileListing> Files =>
        [.. Dataset.Newest?.Files.Select(file => new FileListing(file.Name, file.Name, file.Bytes, file.Sha256)) ?? []];
}
