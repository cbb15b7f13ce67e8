namespace OpenGov.Publisher.Feeds;

/// <summary>Names that outlive any address (RFC 4151): the city's domain, the year the names were first given, and what is named.</summary>
internal static class TagUri
{
    public const string Domain = "kcg.gov.tw";

    /// <param name="what">Percent-encoded where it has to be: <c>gazette/documents</c>.</param>
    public static string Of(string what) => $"tag:{Domain},2026:{what}";
}
