using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>What a dataset is about, in place and time, and what it is taken from.</summary>
internal static class DatasetCoverage
{
    /// <summary>The card's place, else the publisher's.</summary>
    public static Label Place(DatasetCard card, PublisherIdentity publisher) => card.SpatialZh is { } place
        ? new Label(place, card.SpatialEn ?? place)
        : new Label(publisher.SpatialZh, publisher.SpatialEn);

    /// <summary>The card's source, else the publisher's.</summary>
    public static Label Source(DatasetCard card, PublisherIdentity publisher) => card.Source ?? publisher.Source;

    /// <summary>An interval of ISO 8601, open where an end is unknown; null when both are.</summary>
    public static string? Interval(DatasetCard card) =>
        card.From is null && card.To is null ? null : $"{card.From?.ToString() ?? ".."}/{card.To?.ToString() ?? ".."}";
}
