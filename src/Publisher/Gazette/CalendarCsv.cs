using System.Globalization;
using OpenGov.Domain.Gazette;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Gazette;

/// <summary>The calendar as a table, ROC dates beside ISO ones.</summary>
internal static class CalendarCsv
{
    private static readonly EnumModel Kinds = DomainModel.Current.Enums.Single(codes => codes.Clr == typeof(GazetteDayKind));

    public static byte[] Write(IEnumerable<GazetteCalendarDay> days)
    {
        using var bytes = new MemoryStream();
        var csv = new CsvRecord(bytes);
        foreach (var heading in new[] { "date", "rocDate", "kind", "kindLabelZh", "releasesAt", "whyZh" })
        {
            csv.Cell(heading);
        }

        csv.End();
        foreach (var day in days)
        {
            var kind = Kinds.Find(EnumModel.ToValue(day.Kind))!;
            csv.Cell(day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            csv.Cell(RocDate.Print(day.Date));
            csv.Cell(kind.Value);
            csv.Cell(kind.Label.Zh);
            csv.Cell(day.ReleasesAt?.ToOffset(TaipeiTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) ?? "");
            csv.Cell(day.WhyZh ?? "");
            csv.End();
        }

        return bytes.ToArray();
    }
}
