namespace OpenGov.Publisher.Datasets;

/// <summary>Whom a reader asks about a dataset.</summary>
/// <param name="NameEn">Null in a card of the time before English names.</param>
public sealed record Contact(string NameZh, string? NameEn, string? Homepage, string? Email)
{
    public string? Phone { get; init; }
}
