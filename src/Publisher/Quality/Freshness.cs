using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Quality;

/// <summary>Whether a dataset has changed within its frequency. It is graded day by day, and it holds nothing back.</summary>
internal static class Freshness
{
    public static QualityGrade Grade(UpdateFrequency frequency, DateOnly modifiedOn, DateOnly today)
    {
        var days = today.DayNumber - modifiedOn.DayNumber;
        return new QualityGrade(
            QualityCriterion.Fresh,
            frequency.LongestDays is { } longest && days > longest
                ? $"It changed {days} days ago; its frequency \"{frequency.Value}\" allows {longest}."
                : null);
    }
}
