using System.Globalization;
using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Statistics;

/// <summary>Which figures of a published version the platform counted itself: only they were counted by a statistic's rule.</summary>
/// <param name="Statistics">The names of those that made at least one of its figures.</param>
/// <param name="Through">The last day of the newest period that was counted; null where none was.</param>
internal sealed record CountedFigures(IReadOnlyList<string> Statistics, DateOnly? Through)
{
    public static readonly CountedFigures None = new([], null);

    /// <summary>Reads the rows of a version.</summary>
    /// <param name="folder">Where its files are.</param>
    /// <returns>Null for a dataset whose rows are no figures.</returns>
    public static CountedFigures? Read(string folder, string slug, IReadOnlyList<TableDescription> tables, IReadOnlyList<StatisticContract> statistics)
    {
        if (tables is not [{ Type.Name: nameof(Figure) }, ..])
        {
            return null;
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        DateOnly? through = null;
        foreach (var (line, _) in JsonLines.Read(Path.Combine(folder, RowFiles.JsonLines(slug))))
        {
            using var row = JsonDocument.Parse(line);
            if (Text(row, "key") is { } key && statistics.FirstOrDefault(statistic => key.StartsWith(statistic.KeyPrefix, StringComparison.Ordinal)) is { } maker)
            {
                found.Add(maker.Name);
                through = Later(through, Text(row, "endsOn"));
            }
        }

        return new CountedFigures([.. found], through);
    }

    /// <summary>What readers of the dataset have to know; null where nothing was counted.</summary>
    /// <param name="statistics">All that are known.</param>
    public Label? StatementOf(string dataset, IEnumerable<StatisticContract> statistics) =>
        StatisticContract.StatementOf(dataset, statistics.Where(statistic => Statistics.Contains(statistic.Name)));

    private static string? Text(JsonDocument row, string name) =>
        row.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? Later(DateOnly? day, string? other) =>
        DateOnly.TryParseExact(other, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) && !(day >= found) ? found : day;
}
