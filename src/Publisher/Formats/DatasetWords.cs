using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>What metadata says of a dataset in sentences.</summary>
internal static class DatasetWords
{
    /// <param name="statistics">As <see cref="DatasetEntry.Statistics"/>.</param>
    public static Label Description(DatasetCard card, Label? statistics) => statistics is { } note
        ? new($"{card.DescriptionZh}{note.Zh}", $"{card.DescriptionEn} {note.En}")
        : new(card.DescriptionZh, card.DescriptionEn);
}
