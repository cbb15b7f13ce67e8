using System.Globalization;
using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>Gathers a card's chart from the published rows in one pass. What is in memory is the chart, never the rows.</summary>
internal sealed class ChartReader
{
    /// <summary>A chart of more places or lines is not drawn: nobody could read it, and memory would follow the data.</summary>
    public const int MostPlaces = 400;
    public const int MostLines = 60;

    private readonly string slug;
    private readonly DatasetChart chart;
    private readonly ChartPlaces places;
    private readonly TableColumn? value;
    private readonly ChartSplit? split;
    private readonly ChartParts parts;
    private readonly (TableColumn Column, IReadOnlyList<string> Allowed)[] conditions;
    private readonly Dictionary<string, Dictionary<ChartPlace, decimal>> lines = new(StringComparer.Ordinal);
    private readonly HashSet<ChartPlace> seen = [];
    private int unsplit;

    private ChartReader(string slug, DatasetChart chart, IReadOnlyList<TableDescription> tables, DateOnly? until)
    {
        this.slug = slug;
        this.chart = chart;
        var main = tables[0];
        places = new ChartPlaces(main.Column(chart.X), chart.Period);
        parts = new ChartParts(main, places, until);
        value = chart.Y is { } y ? main.Column(y) : null;
        split = chart.By is { } by ? ChartSplit.Of(tables, by) : null;
        conditions = [.. chart.Where.Select(condition => (main.Column(condition.Key), condition.Value))];
    }

    /// <param name="tables">The dataset's, the main one first: the chart's columns are checked against them when the contract is loaded.</param>
    /// <param name="file">The rows of the main table, one a line.</param>
    /// <param name="until">The last day that the card says the rows' sources cover; null where it says none.</param>
    /// <returns>Null when no row has a place, or there are more than <see cref="MostPlaces"/> or <see cref="MostLines"/>.</returns>
    /// <exception cref="DatasetContractException">Two rows give a value for the same place of the same line.</exception>
    public static ChartSeries? Read(string slug, DatasetChart chart, IReadOnlyList<TableDescription> tables, string file, DateOnly? until = null)
    {
        var reader = new ChartReader(slug, chart, tables, until);
        foreach (var (line, _) in JsonLines.Read(file))
        {
            using var row = JsonDocument.Parse(line);
            reader.Add(row.RootElement);
            if (reader.seen.Count > MostPlaces || reader.lines.Count > MostLines)
            {
                return null;
            }
        }

        return reader.seen.Count == 0 ? null : reader.Finish();
    }

    private void Add(JsonElement row)
    {
        if (!Array.TrueForAll(conditions, condition => RowText.Of(row, condition.Column.Path) is { } text && condition.Allowed.Contains(text))
            || places.Of(row) is not { } place
            || ValueOf(row) is not { } amount)
        {
            return;
        }

        var names = split?.Of(row) ?? [""];
        unsplit += names.Count == 0 ? 1 : 0;
        foreach (var line in names)
        {
            Add(line, place, amount);
            parts.Add(line, place, row);
        }
    }

    private void Add(string line, ChartPlace place, decimal amount)
    {
        if (!lines.TryGetValue(line, out var values))
        {
            lines.Add(line, values = []);
        }

        seen.Add(place);
        if (!values.TryAdd(place, amount))
        {
            values[place] += value is null || chart.Sum
                ? amount
                : throw new DatasetContractException(
                    slug + ".json",
                    $"\"chart\" draws \"{chart.Y}\" as it stands, but two rows have a value at \"{place.Key}\"{(line.Length == 0 ? "" : $" of \"{line}\"")}; "
                    + "add \"sum\": true, or leave rows out by \"where\".");
        }
    }

    /// <summary>One for a chart that counts rows; null for a row without the value.</summary>
    private decimal? ValueOf(JsonElement row) =>
        value is null ? 1
        : decimal.TryParse(RowText.Of(row, value.Path), NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount) ? amount
        : null;

    private ChartSeries Finish()
    {
        var axis = places.Fill(seen, MostPlaces);
        if (places.AreNames)
        {
            axis = [.. axis.OrderByDescending(place => lines.Values.Sum(line => line.GetValueOrDefault(place)))];
        }

        // Where other lines have rows, a line without one counts none. A place without any may be one that no source tells of.
        decimal? AbsentAt(ChartPlace place) => value is null && seen.Contains(place) ? 0 : null;
        var drawn = lines
            .Select(line => (line.Key, Line: new ChartLine(
                split?.LabelOf(line.Key), [.. axis.Select(place => line.Value.TryGetValue(place, out var amount) ? amount : AbsentAt(place))])))
            .Select(line => line with { Line = line.Line with { Parts = PartsOf(line.Key, line.Line.Values, axis) } })
            .OrderBy(line => split?.OrderOf(line.Key) ?? 0)
            .ThenByDescending(line => line.Line.Total)
            .ThenBy(line => line.Key, StringComparer.Ordinal);
        return new ChartSeries
        {
            Kind = chart.Kind,
            Title = chart.Title,
            Place = places.Label,
            Value = chart.Value ?? value?.Heading ?? new Label("筆數", "Rows"),
            IsOrdered = places.AreOrdered,
            Places = [.. axis.Select(places.LabelOf)],
            Lines = [.. drawn.Select(line => line.Line)],
            Unsplit = unsplit,
        };
    }

    private Dictionary<int, IReadOnlyList<ChartPart>> PartsOf(string line, IReadOnlyList<decimal?> values, IReadOnlyList<ChartPlace> axis) => axis.Index()
        .Where(place => values[place.Index] is not null)
        .Select(place => (place.Index, Parts: parts.Of(line, place.Item)))
        .Where(place => place.Parts.Count > 0)
        .ToDictionary(place => place.Index, place => place.Parts);
}
