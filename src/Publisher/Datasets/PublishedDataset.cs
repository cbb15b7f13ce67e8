namespace OpenGov.Publisher.Datasets;

/// <summary>A dataset as it stands in an edition: the values of its row.</summary>
/// <param name="Area">A value of the code list of areas.</param>
/// <param name="CsvBytes">The size of the top table's plain CSV.</param>
public sealed record PublishedDataset(
    string Slug,
    string TitleZh,
    string TitleEn,
    string Area,
    string Frequency,
    int Rows,
    DateOnly PublishedOn,
    DateOnly ModifiedOn,
    long CsvBytes,
    string CsvSha256);
