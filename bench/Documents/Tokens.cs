using OpenGov.GraphQL.Language;

namespace OpenGov.Documents;

/// <summary>Counts lexical tokens through the parser's own limit, which tells how many it found.</summary>
internal static class Tokens
{
    /// <returns>The smallest limit that the document keeps.</returns>
    public static int Count(string text)
    {
        var (low, high) = (1, text.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Parser.Parse(text, new ParserLimits(MaxTokens: middle)).Succeeded ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
