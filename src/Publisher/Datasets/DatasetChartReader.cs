using System.Text.Json;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>Reads the chart of a card.</summary>
internal static class DatasetChartReader
{
    private static readonly string[] Kinds = [.. Enum.GetValues<ChartKind>().Select(kind => Naming.ToCamel(kind.ToString()))];
    private static readonly string[] Periods = [.. Enum.GetValues<ChartPeriod>().Select(period => EnumModel.ToValue(period))];

    public static DatasetChart? Read(ContractJson json, JsonElement card)
    {
        if (json.Object(card, "chart", "kind", "titleZh", "titleEn", "x", "period", "y", "sum", "valueZh", "valueEn", "by", "where") is not { } chart)
        {
            return null;
        }

        var read = new DatasetChart
        {
            Kind = Enum.GetValues<ChartKind>()[IndexOf(json, "kind", json.Text(chart, "kind"), Kinds)],
            Title = json.Label(chart, "titleZh", "titleEn"),
            X = json.Text(chart, "x"),
            Period = json.OptionalText(chart, "period") is { } period ? Enum.GetValues<ChartPeriod>()[IndexOf(json, "period", period, Periods)] : null,
            Y = json.OptionalText(chart, "y"),
            Sum = json.Flag(chart, "sum"),
            Value = json.OptionalLabel(chart, "valueZh", "valueEn"),
            By = json.OptionalText(chart, "by"),
            Where = ReadWhere(json, chart),
        };
        return read is { Sum: true, Y: null }
            ? throw json.Error("\"chart\" has \"sum\" but no \"y\" to add up; name the column in \"y\", or leave out \"sum\" to count rows.")
            : read;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadWhere(ContractJson json, JsonElement chart) =>
        json.Members(chart, "where").ToDictionary(
            member => member.Name,
            member => json.Texts(chart.GetProperty("where"), member.Name) is { Count: > 0 } values
                ? values
                : throw json.Error($"\"{member.Name}\" in \"where\" allows no value; name at least one, or leave it out."));

    private static int IndexOf(ContractJson json, string name, string text, string[] allowed) =>
        Array.IndexOf(allowed, json.OneOf(name, text, allowed, value => value));
}
