namespace OpenGov.Data.Planning;

/// <summary>How a whole list is read for files: a first statement, and one that goes on where a chunk ended.</summary>
/// <param name="Types">Names of the types whose change may change the result.</param>
internal sealed record PublicationPlan(LevelPlan First, LevelPlan Next, Shape.Object Row, IReadOnlySet<string> Types);
