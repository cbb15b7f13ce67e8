namespace OpenGov.Limit;

/// <summary>
/// One connection with everything that the two answers need, prepared once and used again: statements, pages, the text. For one request at a
/// time.
/// </summary>
internal abstract class Answers : IDisposable
{
    protected PartnerCitiesPage PartnerCities { get; } = new();

    protected VisitsPage Visits { get; } = new();

    protected Utf8Text Json { get; } = new();

    /// <summary>What the golden "partner-cities-with-agreements" answers; valid until the next call.</summary>
    public abstract ValueTask<ReadOnlyMemory<byte>> PartnerCitiesAsync();

    /// <summary>What the golden "visits-of-a-year" answers; valid until the next call.</summary>
    public abstract ValueTask<ReadOnlyMemory<byte>> VisitsAsync();

    /// <summary>Closes the connection.</summary>
    public abstract void Dispose();
}
