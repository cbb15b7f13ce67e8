using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Quality;

/// <summary>
/// Whether a dataset tells of a time as recent as its frequency promises. Old rows do not become fresh by being published: what counts is the last day that
/// their sources cover, and for a dataset that goes on the day of its last change. It is graded day by day, and it holds nothing back.
/// </summary>
internal static class Freshness
{
    public static QualityGrade Grade(DatasetCard card, DateOnly modifiedOn, DateOnly today)
    {
        var days = today.DayNumber - (card.To?.Latest ?? modifiedOn).DayNumber;
        if (card.Frequency.LongestDays is not { } longest || days <= longest)
        {
            return new QualityGrade(QualityCriterion.Fresh, Found: null);
        }

        return new QualityGrade(
            QualityCriterion.Fresh,
            card.To is { } to
                ? $"Its data ends at {to}, {days} days ago; its frequency \"{card.Frequency.Value}\" allows {longest}."
                : $"It changed {days} days ago; its frequency \"{card.Frequency.Value}\" allows {longest}.");
    }
}
