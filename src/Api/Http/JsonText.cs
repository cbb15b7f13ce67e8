using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenGov.Api.Http;

/// <summary>
/// JSON that later code can trust: a bounded depth, every name once in its object, every string whole. <see cref="JsonDocument"/> alone takes
/// broken UTF-8 and half surrogate pairs, and throws when the string is read.
/// </summary>
internal static class JsonText
{
    public const int MostLevels = 64;

    /// <returns>The root, or what is wrong as the rest of a sentence: "is not JSON (see line 1, byte 2)".</returns>
    public static (JsonElement Root, string? Problem) Parse(ReadOnlyMemory<byte> text)
    {
        if (text.IsEmpty)
        {
            return (default, "is empty");
        }

        if (!Utf8.IsValid(text.Span))
        {
            return (default, Invariant($"is not UTF-8 (see byte {FirstBrokenByte(text.Span) + 1})"));
        }

        try
        {
            if (text.Span.IndexOf("\\u"u8) >= 0 && FirstHalfString(text.Span) is { } place)
            {
                return (default, Invariant($"has a string with half of a surrogate pair (see byte {place + 1})"));
            }

            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MostLevels, AllowDuplicateProperties = false });
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException)
        {
            return (default, Explain(text.Span));
        }
    }

    /// <summary>
    /// Which of the demands was missed: the exception says it in words only. Read token by token, because <see cref="JsonDocument"/> looks through
    /// all open levels at the end of each: time with the square of the depth.
    /// </summary>
    private static string Explain(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var levels = 0;
        try
        {
            while (reader.Read())
            {
                levels = Math.Max(levels, reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0));
            }
        }
        catch (JsonException error)
        {
            return Invariant($"is not JSON (see line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})");
        }

        return levels > MostLevels ? Invariant($"nests deeper than {MostLevels} levels") : "gives a name twice in one object";
    }

    private static int FirstBrokenByte(ReadOnlySpan<byte> text)
    {
        var place = 0;
        while (Rune.DecodeFromUtf8(text[place..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            place += length;
        }

        return place;
    }

    private static long? FirstHalfString(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MostLevels });
        while (reader.Read())
        {
            if (reader.ValueIsEscaped && !IsWhole(ref reader))
            {
                return reader.TokenStartIndex;
            }
        }

        return null;
    }

    private static bool IsWhole(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
