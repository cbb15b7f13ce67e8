using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>One line, or one colour of bars.</summary>
/// <param name="Label">Null for the only one of a chart.</param>
/// <param name="Values">One for each place; null where nothing is known.</param>
public sealed record ChartLine(Label? Label, IReadOnlyList<decimal?> Values)
{
    /// <summary>By the index of the place, in their order, where the value covers parts of its year only.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<ChartPart>> Parts { get; init; } = new Dictionary<int, IReadOnlyList<ChartPart>>();

    public decimal Total => Values.Sum() ?? 0;

    /// <summary>The value farthest from nought, without its sign.</summary>
    public decimal Height => Values.Max(value => Math.Abs(value ?? 0));
}
