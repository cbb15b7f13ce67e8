namespace OpenGov.Publisher;

/// <summary>One publication of a run is done, or one of its statistics, which do not count as done: each result of its report is told once, in the report's order.</summary>
public readonly record struct PublicationProgress(int Done, int Total, PublicationResult Result);
