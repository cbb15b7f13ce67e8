namespace OpenGov.Data.Checking;

/// <summary>How something that should agree does.</summary>
public enum Agreement
{
    Agrees,

    /// <summary>It does not, and a note on one of the rows names the other number.</summary>
    Explained,

    /// <summary>It does not, and no row says why: an error of the record.</summary>
    Unexplained,

    /// <summary>Nothing was compared: it is shown for readers.</summary>
    Listed,
}

/// <summary>What one check found about one subject.</summary>
/// <param name="Check">The check, as the heading of the page that shows it.</param>
/// <param name="Subject">The figure or row.</param>
/// <param name="Found">What was compared, and how it came out.</param>
/// <param name="Note">The row's own words about it, when it does not agree.</param>
public sealed record Finding(string Check, string Subject, string Found, Agreement Agreement, string? Note)
{
    /// <summary><c>Sums: staff.headcount-113 is 7782, its parts …</c></summary>
    public override string ToString() => $"{Check}: {Subject}: {Found}";

    /// <summary>A comparison that fails unless one of the notes names a number that contradicts: a note about something else explains nothing.</summary>
    internal static Finding Of(string check, string subject, string found, bool agrees, IEnumerable<string?> notes, params decimal[] others)
    {
        if (agrees)
        {
            return new Finding(check, subject, found, Agreement.Agrees, Note: null);
        }

        var note = string.Join("；", notes.OfType<string>().Distinct()
            .Where(note => NumberFinder.Find(note).Any(number => number.Value is { } value && others.Contains(value))));
        return new Finding(check, subject, found, note.Length > 0 ? Agreement.Explained : Agreement.Unexplained, note);
    }
}
