namespace OpenGov.Publisher.Pages.Charts;

/// <summary>Days one after another that a value covers, where they are not its whole year.</summary>
/// <param name="StartsOn">Null where no more is known than until when.</param>
/// <param name="EndsOn">The last day.</param>
public sealed record ChartPart(DateOnly? StartsOn, DateOnly EndsOn);
