using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// How messages show a piece of a document: in double quotes, and never so long that an answer swells with what was sent.
/// </summary>
internal static class Wording
{
    private const int Longest = 80;

    public static string Quote(string text) => $"\"{Clip(text)}\"";

    public static string Quote(ReadOnlySpan<byte> utf8) => $"\"{Clip(utf8)}\"";

    public static string Clip(ReadOnlySpan<byte> utf8) =>
        Clip(Encoding.UTF8.GetString(utf8.Length > 4 * Longest ? utf8[..(4 * Longest)] : utf8));

    public static string Clip(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        // A surrogate pair is kept or dropped whole.
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"{text.AsSpan(0, end)}…";
    }
}
