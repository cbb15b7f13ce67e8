using System.Globalization;
using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>The horizontal axis: which place a row has, and in which order places stand.</summary>
internal sealed class ChartPlaces(TableColumn column, ChartPeriod? period)
{
    /// <summary>True where every place has a next one.</summary>
    private readonly bool isScale = period is not null || column.Kind is PropertyKind.Integer or PropertyKind.Long;

    private readonly ChartNames names = new(column);

    /// <summary>True for names, which no order but that of their values tells anything by.</summary>
    public bool AreNames => !AreOrdered && column.Codes is null;

    public bool AreOrdered => isScale || column.Kind is PropertyKind.Date or PropertyKind.PartialDate or PropertyKind.DateTime;

    public Label Label => period switch
    {
        ChartPeriod.Year => new("年", "Year"),
        ChartPeriod.RocYear => new("民國年", "Year (ROC year)"),
        ChartPeriod.Month => new("月", "Month"),
        _ => column.Label,
    };

    /// <summary>Null for a row without a value, or with a date that lacks the part.</summary>
    public ChartPlace? Of(JsonElement row)
    {
        if (names.Read(row) is not { } text)
        {
            return null;
        }

        if (period is { } part)
        {
            return Cut(DateOf(text), part);
        }

        if (column.Codes is { } codes)
        {
            var index = codes.Values.TakeWhile(code => code.Value != text).Count();
            return new ChartPlace(index, text);
        }

        return isScale ? At(long.Parse(text, CultureInfo.InvariantCulture)) : new ChartPlace(0, text);
    }

    /// <summary>The places in order, with those of a scale that lie between; without them where they are too many.</summary>
    public IReadOnlyList<ChartPlace> Fill(IReadOnlyCollection<ChartPlace> seen, int most)
    {
        var first = seen.Min(place => place.Order);
        var last = seen.Max(place => place.Order);
        return isScale && last - first < most
            ? [.. Enumerable.Range(0, (int)(last - first) + 1).Select(step => At(first + step))]
            : [.. seen.OrderBy(place => place.Order).ThenBy(place => place.Key, StringComparer.Ordinal)];
    }

    public Label LabelOf(ChartPlace place) => period switch
    {
        ChartPeriod.RocYear => RowText.RocYear((int)place.Order),
        null => names.LabelOf(place.Key),
        _ => new Label(place.Key, place.Key),
    };

    /// <summary>The year of the world that a place is; null where places are no years, and for budget years: a plan is for the whole of its year.</summary>
    public long? YearOf(ChartPlace place) => period switch
    {
        ChartPeriod.Year => place.Order,
        ChartPeriod.RocYear => place.Order + RocDate.Epoch,
        null when column is { IsRocYear: true, Path: [.., not "budgetYear"] } => place.Order + RocDate.Epoch,
        _ => null,
    };

    /// <summary>An instant is gathered by the day that it is in Taipei.</summary>
    private string DateOf(string text) => column.Kind == PropertyKind.DateTime
        ? TaipeiTime.DayOf(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : text;

    private ChartPlace? Cut(string date, ChartPeriod part)
    {
        var year = long.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return part switch
        {
            ChartPeriod.Year => At(year),
            ChartPeriod.RocYear => At(year - RocDate.Epoch),
            _ => date.Length < 7 ? null : At((year * 12) + long.Parse(date.AsSpan(5, 2), CultureInfo.InvariantCulture) - 1),
        };
    }

    private ChartPlace At(long order) => new(order, period == ChartPeriod.Month
        ? string.Create(CultureInfo.InvariantCulture, $"{order / 12:0000}-{(order % 12) + 1:00}")
        : order.ToString(CultureInfo.InvariantCulture));
}
