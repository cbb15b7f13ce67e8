using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Formats;

/// <summary>What metadata says of a dataset in sentences.</summary>
internal static class DatasetWords
{
    /// <param name="statistics">As <see cref="DatasetEntry.Statistics"/>.</param>
    public static Label Description(DatasetCard card, Label? statistics) => ComputedRows(statistics) is { } note
        ? new($"{card.DescriptionZh}{note.Zh}", $"{card.DescriptionEn} {note.En}")
        : new(card.DescriptionZh, card.DescriptionEn);

    /// <summary>A statement for readers who see other rows beside the computed ones.</summary>
    public static Label? ComputedRows(Label? statistics) => statistics is { } statement
        ? new($"由來（origin）為系統計算（COMPUTED）的資料列：{statement.Zh}", $"Rows whose \"origin\" is COMPUTED: {statement.En}")
        : null;
}
