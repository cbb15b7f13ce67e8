using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>What a dataset says of itself: the card beside its query. <c>docs/datasets.md</c> lists the members with their allowed values.</summary>
public sealed record DatasetCard
{
    public required string TitleZh { get; init; }
    public required string TitleEn { get; init; }
    public required string DescriptionZh { get; init; }
    public required string DescriptionEn { get; init; }

    /// <summary>A value of the domain's code list of areas.</summary>
    public required EnumValueModel Area { get; init; }
    public required UpdateFrequency Frequency { get; init; }
    public IReadOnlyList<string> KeywordsZh { get; init; } = [];
    public IReadOnlyList<string> KeywordsEn { get; init; } = [];

    /// <summary>Null where the publisher's own holds: see <see cref="PublisherIdentity.ContactOf"/>.</summary>
    public Contact? Contact { get; init; }

    /// <summary>The place that the rows are about, in words; null where the publisher's own holds: see <see cref="DatasetCoverage.Place"/>.</summary>
    public string? SpatialZh { get; init; }
    public string? SpatialEn { get; init; }

    /// <summary>What the rows are taken from, and which time that covers; null where the publisher's own holds: see <see cref="PublisherIdentity.Source"/>.</summary>
    public Label? Source { get; init; }

    /// <summary>The first day that the rows are about, as precisely as it is known.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day that the sources of the rows cover; null while rows are entered as things happen.</summary>
    public PartialDate? To { get; init; }

    /// <summary>For a dataset that has no row yet: what it will hold and what it waits for.</summary>
    public Label? Awaits { get; init; }

    /// <summary>Null for a dataset whose number of rows tells nothing.</summary>
    public RowBand? Rows { get; init; }

    /// <summary>
    /// What may have no value at all for now: columns by the names of the plain CSV, those of a list inside the rows and of a second list after its
    /// name (<c>participants.role</c>), and lists that may have no item (<c>proposals</c>).
    /// </summary>
    public IReadOnlyList<string> MayBeEmpty { get; init; } = [];
    public DatasetChart? Chart { get; init; }
    public IReadOnlyList<ColumnChange> ColumnChanges { get; init; } = [];

    /// <summary>Null for a dataset that is published.</summary>
    public Withdrawal? Withdrawn { get; init; }
}
