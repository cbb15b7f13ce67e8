namespace OpenGov.Publisher.Pages.Charts;

/// <summary>A place along the axis.</summary>
/// <param name="Order">What places are sorted by before their keys.</param>
internal readonly record struct ChartPlace(long Order, string Key);
