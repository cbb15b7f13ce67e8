using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>A dataset as an edition holds it: what its page, the catalogue and the feeds tell.</summary>
public sealed record DatasetEntry
{
    public required string Slug { get; init; }

    public required DatasetCard Card { get; init; }

    /// <summary>The GraphQL query behind the data.</summary>
    public required string Query { get; init; }

    /// <summary>Its plain tables, the main one first.</summary>
    public required IReadOnlyList<TableDescription> Tables { get; init; }

    /// <summary>How the platform counted those of its rows that it counted; null where none of them can be.</summary>
    public Label? Statistics { get; init; }

    /// <summary>The newest first; empty while the dataset awaits its first row.</summary>
    public required IReadOnlyList<DatasetVersion> Versions { get; init; }

    public DatasetVersion? Newest => Versions is [var newest, ..] ? newest : null;

    /// <summary>The day of the first version.</summary>
    public DateOnly? PublishedOn => Versions is [.., var first] ? first.SealedOn : null;

    /// <summary>The day on which the bytes of its data last changed: that of the newest version, unless it only says something else about the same data.</summary>
    public DateOnly? ModifiedOn
    {
        get => field ?? Newest?.SealedOn;
        init;
    }
}
