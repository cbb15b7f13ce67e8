using OpenGov.Data.Reading;

namespace OpenGov.Data.Planning;

/// <summary>How a whole list is read for files.</summary>
/// <param name="Map">How its rows become the rows of files.</param>
/// <param name="Types">Names of the types whose change may change the result.</param>
internal sealed record PublicationPlan(LevelPlan Level, ResultMap Map, IReadOnlySet<string> Types);
