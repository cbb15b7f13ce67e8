namespace OpenGov.Data.Checking;

/// <summary>A figure as checks see it.</summary>
internal sealed record FigureFact
{
    public required string Key { get; init; }

    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; init; }

    public required string Unit { get; init; }
    public required Period Period { get; init; }
    public required int RocYear { get; init; }
    public required IReadOnlyDictionary<string, string> Dimensions { get; init; }
    public required decimal Value { get; init; }
    public required bool Approximate { get; init; }
    /// <summary>False for what was counted from other rows.</summary>
    public required bool IsReported { get; init; }

    public required bool Cumulative { get; init; }
    public required string? Note { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>True when both count the same thing over the same time, each in its own part.</summary>
    public bool IsBeside(FigureFact other) => Indicator == other.Indicator && Period == other.Period && Sources.Intersect(other.Sources).Any();

    /// <summary>Names and values in the order of their names: <c>building=四維行政中心, kind=…</c>.</summary>
    public string Part => string.Join(", ", Dimensions.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
