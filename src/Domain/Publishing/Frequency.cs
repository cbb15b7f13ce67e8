using OpenGov.Domain.Model;

namespace OpenGov.Domain.Publishing;

/// <summary>How often a dataset's content is expected to change.</summary>
[Label("更新頻率", "Update frequency")]
public enum Frequency
{
    [Label("不定期", "Irregular")] Irregular,
    [Label("每日", "Daily")] Daily,
    [Label("每週", "Weekly")] Weekly,
    [Label("每週兩次", "Twice a week"), Written("twiceWeekly")] TwiceWeekly,
    [Label("每月", "Monthly")] Monthly,
    [Label("每季", "Quarterly")] Quarterly,
    [Label("每半年", "Half-yearly"), Written("halfYearly")] HalfYearly,
    [Label("每年", "Yearly")] Yearly,
}
