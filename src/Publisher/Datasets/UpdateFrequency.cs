using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>How often a dataset's content is expected to change.</summary>
public sealed record UpdateFrequency(string Value, Label Label)
{
    public static IReadOnlyList<UpdateFrequency> All { get; } =
    [
        new("irregular", new Label("不定期", "Irregular")),
        new("daily", new Label("每日", "Daily")),
        new("weekly", new Label("每週", "Weekly")),
        new("twiceWeekly", new Label("每週兩次", "Twice a week")),
        new("monthly", new Label("每月", "Monthly")),
        new("quarterly", new Label("每季", "Quarterly")),
        new("halfYearly", new Label("每半年", "Half-yearly")),
        new("yearly", new Label("每年", "Yearly")),
    ];

    public override string ToString() => Value;
}
