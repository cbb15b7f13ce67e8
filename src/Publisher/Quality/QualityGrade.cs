namespace OpenGov.Publisher.Quality;

/// <summary>The outcome of one check.</summary>
/// <param name="Found">What failed, as a sentence; null when it passed.</param>
public sealed record QualityGrade(QualityCriterion Criterion, string? Found)
{
    public bool HasPassed => Found is null;
}
