using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Pages;

/// <summary>One check that every version passes or fails.</summary>
/// <param name="Key">The published key, as <c>encoding_match</c>.</param>
/// <param name="Explanation">What was checked, and what was found.</param>
public sealed record QualityGrade(string Key, Label Label, bool Passed, Label Explanation);
