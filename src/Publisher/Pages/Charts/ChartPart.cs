namespace OpenGov.Publisher.Pages.Charts;

/// <summary>The part of a year that a value covers, where it covers no more than that.</summary>
/// <param name="StartsOn">Null where no more is known than until when.</param>
/// <param name="EndsOn">The last day.</param>
public sealed record ChartPart(DateOnly? StartsOn, DateOnly EndsOn);
