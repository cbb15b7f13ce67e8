using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>How often a dataset's content is expected to change.</summary>
/// <param name="LongestDays">So many days may pass after the last day that the data tells of, with some grace for the source; null when any number may.</param>
public sealed record UpdateFrequency(string Value, Label Label, int? LongestDays)
{
    public static IReadOnlyList<UpdateFrequency> All { get; } =
    [
        new("irregular", new Label("不定期", "Irregular"), null),
        new("daily", new Label("每日", "Daily"), 2),
        new("weekly", new Label("每週", "Weekly"), 10),
        new("twiceWeekly", new Label("每週兩次", "Twice a week"), 7),
        new("monthly", new Label("每月", "Monthly"), 45),
        new("quarterly", new Label("每季", "Quarterly"), 120),
        new("halfYearly", new Label("每半年", "Half-yearly"), 240),
        new("yearly", new Label("每年", "Yearly"), 450),
    ];

    public override string ToString() => Value;
}
