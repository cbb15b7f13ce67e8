using System.Globalization;

namespace OpenGov.Data.Checking;

/// <summary>A figure and the figures that split it by one more dimension: dormitories in all and by kind, savings in all and by staff.</summary>
internal static class SumCheck
{
    private const string Name = "Sums";

    /// <summary>Shares and ranks do not add up to anything.</summary>
    private static readonly string[] NotAdded = ["percent", "rank"];

    public static IEnumerable<Finding> Run(RecordFacts facts) =>
        from total in facts.Figures
        where !NotAdded.Contains(total.Unit)
        from split in facts.Figures.Where(part => IsPart(part, total)).GroupBy(part => Added(part, total))
        where split.Count() > 1
        select Compare(total, split.Key, [.. split]);

    private static Finding Compare(FigureFact total, string dimension, IReadOnlyList<FigureFact> parts)
    {
        var sum = parts.Sum(part => part.Value);
        var isRounded = total.Approximate || parts.Any(part => part.Approximate);
        return Finding.Of(
            Name,
            total.Key,
            string.Create(CultureInfo.InvariantCulture, $"{total.Value} in all; {parts.Count} parts by {dimension} make {sum}"),
            sum == total.Value || (isRounded && Tolerance.IsNear(sum, total.Value)),
            parts.Append(total).Select(figure => figure.Note),
            sum);
    }

    private static bool IsPart(FigureFact part, FigureFact total) =>
        part.IsBeside(total)
        && part.Dimensions.Count == total.Dimensions.Count + 1
        && total.Dimensions.All(part.Dimensions.Contains);

    private static string Added(FigureFact part, FigureFact total) => part.Dimensions.Keys.Single(name => !total.Dimensions.ContainsKey(name));
}
