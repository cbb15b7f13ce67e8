using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Quality;
using OpenGov.Publisher.Statistics;

namespace OpenGov.Publisher.Pages;

/// <summary>Datasets as an edition in the making holds them: the contract, and the version that readers will see.</summary>
internal sealed class EditionDatasets(
    EditionPaths paths, DatasetHistory history, IReadOnlyList<StatisticContract> statistics, DateOnly today, EditionBuild build)
{
    /// <summary>By the name of the sealed folder, which never changes.</summary>
    private readonly Dictionary<string, CountedFigures> counted = new(StringComparer.Ordinal);

    /// <summary>Null while the dataset awaits its first row.</summary>
    public ManifestFolder? VersionOf(DatasetSource source) => build.Find(DatasetPublication.DatasetKind, source.Contract.Slug);

    public DatasetEntry EntryOf(DatasetSource source)
    {
        var version = VersionOf(source);
        return new DatasetEntry
        {
            Slug = source.Contract.Slug,
            Card = CardOf(source),
            Query = source.Contract.Query,
            Tables = source.Tables,
            Statistics = StatementOf(source),
            Versions = version is null ? [] : history.Of(version.Folder),
            ModifiedOn = version?.ModifiedOn,
        };
    }

    /// <summary>What readers have to know of those of its figures that the platform counted; null where there is none.</summary>
    public Label? StatementOf(DatasetSource source) => CountedIn(source).StatementOf(source.Contract.Slug, statistics);

    /// <summary>Null for a dataset without a version.</summary>
    public QualityGrade? FreshnessOf(DatasetSource source) =>
        VersionOf(source) is { } version ? Freshness.Grade(CardOf(source), version.ModifiedOn, today) : null;

    /// <summary>The card's "to" is edited by people; what the platform counts goes on without them.</summary>
    private DatasetCard CardOf(DatasetSource source)
    {
        var card = source.Contract.Card;
        return card.To is { } to && CountedIn(source).Through is { } day && day > to.Latest ? card with { To = PartialDate.Of(day) } : card;
    }

    private CountedFigures CountedIn(DatasetSource source)
    {
        if (VersionOf(source) is not { } version)
        {
            return CountedFigures.None;
        }

        if (!counted.TryGetValue(version.Folder, out var figures))
        {
            var folder = paths.SealedFolder(version);
            figures = VersionFile.Read(folder).Counted ?? CountedFigures.Read(folder, source.Contract.Slug, source.Tables, statistics) ?? CountedFigures.None;
            counted.Add(version.Folder, figures);
        }

        return figures;
    }
}
