namespace OpenGov.Publisher;

/// <summary>One publication of a run is done.</summary>
public readonly record struct PublicationProgress(int Done, int Total, PublicationResult Result);
