namespace OpenGov.Publisher.Gazette;

/// <summary>Names that outlive any address (RFC 4151): the city's domain, the year the names were first given, and what is named.</summary>
internal static class GazetteTag
{
    public const string Domain = "kcg.gov.tw";

    public static string Of(string what) => $"tag:{Domain},2026:gazette/{what}";
}
