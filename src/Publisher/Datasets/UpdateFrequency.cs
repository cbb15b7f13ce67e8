using OpenGov.Domain.Model;
using OpenGov.Domain.Publishing;

namespace OpenGov.Publisher.Datasets;

/// <summary>How often a dataset's content is expected to change.</summary>
/// <param name="LongestDays">So many days may pass after the last day that the data tells of, with some grace for the source; null when any number may.</param>
public sealed record UpdateFrequency(string Value, Label Label, int? LongestDays)
{
    private static readonly EnumModel Codes = DomainModel.Current.Entity<Dataset>().Property(nameof(Dataset.Frequency)).Vocabulary!;

    public static IReadOnlyList<UpdateFrequency> All { get; } =
    [
        Of(Frequency.Irregular, null),
        Of(Frequency.Daily, 2),
        Of(Frequency.Weekly, 10),
        Of(Frequency.TwiceWeekly, 7),
        Of(Frequency.Monthly, 45),
        Of(Frequency.Quarterly, 120),
        Of(Frequency.HalfYearly, 240),
        Of(Frequency.Yearly, 450),
    ];

    public override string ToString() => Value;

    private static UpdateFrequency Of(Frequency frequency, int? longestDays)
    {
        var code = Codes.Values.Single(candidate => frequency.Equals(candidate.Clr));
        return new UpdateFrequency(code.Value, code.Label, longestDays);
    }
}
