using System.Globalization;

namespace OpenGov.Publisher.Formats;

/// <summary>Instants of manifests, versions and feeds: in UTC, to the second.</summary>
internal static class Rfc3339
{
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
