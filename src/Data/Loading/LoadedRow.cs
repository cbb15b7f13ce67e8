using OpenGov.Data.Writing;

namespace OpenGov.Data.Loading;

/// <summary>A row as a file gives it, with the places that later errors point to.</summary>
/// <param name="Key">The cell of its key.</param>
/// <param name="References">Every row that it names.</param>
internal sealed record LoadedRow(EntityRow Row, CsvCell Key, IReadOnlyList<LoadedReference> References)
{
    public long Id => (long)Row.Values[0]!;
}
