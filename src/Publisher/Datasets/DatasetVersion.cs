using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>One version of a dataset: a sealed folder under its dated address. It never changes.</summary>
public sealed record DatasetVersion
{
    /// <summary>The folder's name below <c>versions/</c>: the immutable address.</summary>
    public required string Folder { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>The day of that moment in Taipei.</summary>
    public DateOnly SealedOn => TaipeiTime.DayOf(SealedAt);

    /// <summary>What a reader calls it: the day, and as much of the content's hash as tells two of one day apart.</summary>
    public string Name => $"{SealedOn:yyyy-MM-dd}-{Folder[^8..]}";

    /// <summary>Rows of the main table.</summary>
    public required int Rows { get; init; }

    /// <summary>How its rows differ from those of the version before; null for the first version.</summary>
    public RowChanges? Changes { get; init; }

    /// <summary>Every file but the compressed copies.</summary>
    public required IReadOnlyList<PublishedFile> Files { get; init; }
}

/// <summary>How many rows two versions do not share, by id.</summary>
/// <param name="Changed">In both, with other values.</param>
public sealed record RowChanges(int Added, int Removed, int Changed);
