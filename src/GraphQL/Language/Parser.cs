using System.Buffers;
using System.Text;
using System.Text.Unicode;
using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Language;

/// <summary>Parses documents, executable ones and those of a type system alike, by the grammar of the September 2025 specification.</summary>
public static class Parser
{
    /// <param name="utf8">The document; a byte order mark is passed over.</param>
    public static ParseResult Parse(ReadOnlySpan<byte> utf8, ParserLimits? limits = null)
    {
        limits ??= ParserLimits.Default;
        if (utf8.Length > limits.MaxBytes)
        {
            return TooLong(utf8.Length, limits);
        }

        using var parser = new DocumentParser(utf8, limits);
        return parser.Parse();
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserLimits?)"/>
    public static ParseResult Parse(string text, ParserLimits? limits = null)
    {
        limits ??= ParserLimits.Default;
        var length = Encoding.UTF8.GetByteCount(text);
        if (length > limits.MaxBytes)
        {
            return TooLong(length, limits);
        }

        // The nodes keep nothing of the bytes, so that they can be borrowed.
        var utf8 = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Encode(text, utf8);
            return Parse(utf8.AsSpan(0, length), limits);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    private static void Encode(string text, Span<byte> utf8)
    {
        if (Utf8.FromUtf16(text, utf8, out var read, out var written, replaceInvalidSequences: false) == OperationStatus.InvalidData)
        {
            // Half of a surrogate pair has no UTF-8. Written as if it had, it takes as many bytes as were reserved, and the lexer refuses
            // it in its place.
            var half = text[read];
            utf8[written] = 0xED;
            utf8[written + 1] = (byte)(0x80 | ((half >> 6) & 0x3F));
            utf8[written + 2] = (byte)(0x80 | (half & 0x3F));
        }
    }

    private static ParseResult TooLong(int length, ParserLimits limits) => ParseResult.Failed(new(
        $"The document has {length} bytes; at most {limits.MaxBytes} are taken. Split it into several requests.",
        ErrorCodes.LimitExceeded,
        Facts: new Dictionary<string, object?> { ["limit"] = limits.MaxBytes, ["found"] = length }));
}
