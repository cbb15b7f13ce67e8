using System.Globalization;
using System.Text;
using OpenGov.Domain.Gazette;
using OpenGov.Publisher.Feeds;

namespace OpenGov.Publisher.Gazette;

/// <summary>The release moments as an iCalendar (RFC 5545), in UTC. Its stamps are the moments themselves: nothing in it comes from the clock.</summary>
internal static class CalendarIcs
{
    private const int LongestLine = 75;

    public static byte[] Write(string title, IEnumerable<GazetteCalendarDay> days)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//OpenGov//Gazette calendar//ZH");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "X-WR-CALNAME:" + Escape(title));
        foreach (var day in days)
        {
            if (day.ReleasesAt is { } moment)
            {
                Event(text, title, day, moment);
            }
        }

        Line(text, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Event(StringBuilder text, string title, GazetteCalendarDay day, DateTimeOffset moment)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"UID:gazette-{day.Date:yyyyMMdd}@{TagUri.Domain}"));
        Line(text, "DTSTAMP:" + Utc(moment));
        Line(text, "DTSTART:" + Utc(moment));
        Line(text, "DURATION:PT0S");
        Line(text, "SUMMARY:" + Escape(day.Kind == GazetteDayKind.Special ? title + "（增刊）" : title));
        if (day.WhyZh is { } why)
        {
            Line(text, "DESCRIPTION:" + Escape(why));
        }

        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\r\n", "\\n").Replace("\n", "\\n").Replace("\r", "\\n");

    /// <summary>Folds at 75 octets, never inside a character; a continued line begins with a space, which counts.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
