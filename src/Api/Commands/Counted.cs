namespace OpenGov.Api.Commands;

/// <summary>A number with its noun: "1 error", "2 errors".</summary>
internal static class Counted
{
    public static string Of(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
