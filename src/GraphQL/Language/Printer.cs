namespace OpenGov.GraphQL.Language;

/// <summary>
/// Prints documents in one canonical form, indented by two spaces. What is printed parses to the same document again.
/// </summary>
public static class Printer
{
    /// <summary>The document, ending in a line feed; or any part of it, without one.</summary>
    public static string Print(SyntaxNode node)
    {
        var printer = new DocumentPrinter();
        printer.Print(node);
        return printer.ToString();
    }
}
