using System.Text;

namespace OpenGov.Data.Loading;

/// <summary>Collects errors up to a bound: a file in the wrong encoding or of the wrong type would give one per cell.</summary>
internal sealed class LoadErrorList
{
    public const int Most = 100;

    private const int LongestQuote = 80;

    private readonly List<LoadError> errors = [];

    /// <summary>The first hundred, by file and line.</summary>
    public IReadOnlyList<LoadError> Shown =>
        [.. errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line ?? 0)];

    /// <summary>All of them, those that are not shown too.</summary>
    public int Count { get; private set; }

    public void Add(LoadError error)
    {
        Count++;
        if (errors.Count < Most)
        {
            errors.Add(error);
        }
    }

    /// <summary>A cell holds what it must not.</summary>
    public void Add(CsvCell cell, string message) => Add(new LoadError(cell.File, cell.Line, cell.Column, cell.Text, message));

    /// <summary>A text in double quotes for a message: cut when long, line breaks and control characters as escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (quoted.Length > LongestQuote)
            {
                quoted.Append('…');
                break;
            }

            switch (rune.Value)
            {
                case '\n':
                    quoted.Append("\\n");
                    break;
                case < ' ' or (>= 0x7F and < 0xA0):
                    quoted.Append($"\\u{rune.Value:x4}");
                    break;
                default:
                    quoted.Append(rune);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
