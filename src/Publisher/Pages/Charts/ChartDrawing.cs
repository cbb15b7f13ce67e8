namespace OpenGov.Publisher.Pages.Charts;

/// <summary>One line of a chart, in the words of one language.</summary>
internal sealed record ChartDrawing
{
    /// <summary>Unique on the page.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public required IReadOnlyList<decimal?> Values { get; init; }

    /// <summary>What part of its year a value covers, by its index; none for values of whole years.</summary>
    public IReadOnlyDictionary<int, string> Parts { get; init; } = new Dictionary<int, string>();

    /// <summary>Stands where nothing is known, which need not be nought.</summary>
    public required string Gap { get; init; }

    public required ChartScale Scale { get; init; }
}
