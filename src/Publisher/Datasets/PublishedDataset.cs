namespace OpenGov.Publisher.Datasets;

/// <summary>A dataset as it stands in an edition: the values of its row.</summary>
/// <param name="Area">A value of the code list of areas.</param>
/// <param name="CsvBytes">The size of the top table's plain CSV.</param>
/// <param name="DataBytes">The size of every file that holds rows, without compressed copies.</param>
/// <param name="PassedChecks">The keys of the criteria, in the order of <c>quality.json</c>, with a space between them: as one text, two rows are compared by it.</param>
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
    string CsvSha256,
    long DataBytes,
    string PassedChecks);
