using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Publisher.Statistics;

/// <summary>Makes figures of what is shown of a family of tables.</summary>
internal static class StatisticFigures
{
    /// <summary>The value of a dimension that stands for all that are not shown by themselves.</summary>
    public const string MergedZh = "其他（合併）";

    private static readonly string TotalNoteZh =
        $"系統統計；期間結束{StatisticalPeriod.DaysOfGrace}日後定案。未列出的分類或月份，個別可能為零或未達{SmallCounts.Threshold}";

    private static readonly string MergedNoteZh = $"含未達{SmallCounts.Threshold}的項目，不個別列出";

    /// <summary>The part of a period that a table of this name divides by; null for a dimension.</summary>
    public static PeriodLength? PartOf(string table) => table switch
    {
        "month" => PeriodLength.Month,
        "quarter" => PeriodLength.Quarter,
        _ => null,
    };

    /// <summary>The key of the figure that is there whenever a period has any figure.</summary>
    public static string TotalKey(StatisticContract contract, StatisticalPeriod period) => contract.KeyPrefix + period.Name;

    /// <summary>The total, then each table. What is merged has a figure of its own, except of parts of the period, which is no period.</summary>
    public static IEnumerable<Figure> Of(StatisticContract contract, StatisticalPeriod period, long total, IReadOnlyList<ShownTable> tables)
    {
        var key = TotalKey(contract, period);
        yield return Make(contract, key, period, [], total, TotalNoteZh);
        foreach (var table in tables)
        {
            var part = PartOf(table.Name);
            foreach (var (value, count) in table.Counts)
            {
                yield return part is { } length
                    ? Make(contract, $"{key}-{table.Name}-{value}", period.Parts(length).Single(candidate => candidate.Name == value), [], count, null)
                    : Make(contract, $"{key}-{table.Name}-{value}", period, [new Dimension { Name = table.Name, Value = value }], count, null);
            }

            if (part is null && table.Merged > 0)
            {
                yield return Make(contract, $"{key}-{table.Name}", period, [new Dimension { Name = table.Name, Value = MergedZh }], table.Merged, MergedNoteZh);
            }
        }
    }

    private static Figure Make(
        StatisticContract contract, string key, StatisticalPeriod period, IReadOnlyList<Dimension> dimensions, long count, string? note) => new()
        {
            Id = GlobalId.FromKey(nameof(Figure), key).Value,
            Key = key,
            Indicator = new EntityId<Indicator>(GlobalId.FromKey(nameof(Indicator), contract.Card.Indicator).Value),
            StartsOn = period.StartsOn,
            EndsOn = period.EndsOn,
            RocYear = RocDate.YearOf(period.StartsOn),
            Dimensions = dimensions,
            Value = count,
            Approximate = false,
            AtLeast = false,
            TargetMet = false,
            Cumulative = false,
            Origin = Origin.Computed,
            Note = note,
        };
}
