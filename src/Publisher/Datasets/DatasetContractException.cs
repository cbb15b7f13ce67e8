namespace OpenGov.Publisher.Datasets;

/// <summary>A query or a card, of a dataset or a statistic, cannot be used: a mistake in a file of <c>schema/</c>, found before anything is read.</summary>
public sealed class DatasetContractException(string file, string found)
    : Exception($"{file}: {found}")
{
    public string File { get; } = file;
}
