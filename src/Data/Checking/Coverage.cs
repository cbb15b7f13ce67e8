namespace OpenGov.Data.Checking;

/// <summary>
/// Accounts for every number in the sources. What a person has decided stands while it is true; dates, ordinals and names are told by their
/// form; any other number needs a row that cites the source and holds it, and whose words are those around the number.
/// </summary>
public static class Coverage
{
    /// <summary>How many characters say what a number is about: a report names a thing first and counts it then.</summary>
    private const int Before = 24;
    private const int After = 8;

    /// <param name="record">The record's folder.</param>
    /// <param name="sources">The folder with one text for each source that the record knows.</param>
    /// <exception cref="FileNotFoundException">A source's text is missing; the message says which.</exception>
    /// <exception cref="InvalidDataException">The record has errors, or the kept list cannot be read.</exception>
    public static IReadOnlyList<CoverageEntry> Measure(string record, string sources)
    {
        var facts = RecordFacts.Read(record, out var errors);
        if (errors.Count > 0)
        {
            throw new InvalidDataException($"The record has errors, the first is: {errors[0]} \"opengov record check\" shows them all.");
        }

        var kept = CoverageFile.Read(record)
            .Where(entry => entry.Kind is CoverageKind.Figure or CoverageKind.Record or CoverageKind.NotData)
            .ToDictionary(entry => (entry.Source, entry.Line, entry.Column, entry.Number));
        return [.. facts.Sources.Keys.Order(StringComparer.Ordinal).SelectMany(source => Measure(source, TextOf(sources, source), facts, kept))];
    }

    private static string TextOf(string sources, string source)
    {
        var path = Path.Combine(sources, source + ".txt");
        return File.Exists(path)
            ? File.ReadAllText(path)
            : throw new FileNotFoundException(
                $"There is no \"{path}\". Name with --sources the folder that holds the text of each source as KEY.txt.");
    }

    private static IEnumerable<CoverageEntry> Measure(
        string source, string text, RecordFacts facts, Dictionary<(string, int, int, string), CoverageEntry> kept)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var held = facts.NumbersOf(source).ToLookup(number => number.Value);
        foreach (var number in NumberFinder.Find(text))
        {
            var entry = new CoverageEntry(
                source, number.Line, number.Column, number.Text, number.Value, CoverageKind.Nothing, Reference: null, Reason: null);
            yield return kept.GetValueOrDefault((source, number.Line, number.Column, number.Text)) is { } decided && Holds(decided, held)
                ? decided
                : Account(entry, number, lines[number.Line - 1], held);
        }
    }

    private static bool Holds(CoverageEntry decided, ILookup<decimal, HeldNumber> held) => decided.Kind == CoverageKind.NotData
        ? decided.Reason is not null
        : decided.Value is { } value && held[value].Any(number => number.Row == decided.Reference);

    private static CoverageEntry Account(CoverageEntry entry, PrintedNumber number, string line, ILookup<decimal, HeldNumber> held)
    {
        switch (number.Kind)
        {
            case PrintedNumberKind.Date:
                return entry with { Kind = CoverageKind.Date };
            case PrintedNumberKind.Ordinal:
                return entry with { Kind = CoverageKind.Ordinal };
            case PrintedNumberKind.Name:
                return entry with { Kind = CoverageKind.NotData, Reason = "part of a name" };
        }

        var from = Math.Max(0, number.Column - 1 - Before);
        var around = PairsOf(line[from..Math.Min(line.Length, number.Column - 1 + number.Text.Length + After)]);
        var best = held[number.Value!.Value]
            .Select(candidate => (candidate, shared: PairsOf(candidate.Words).Intersect(around).Count()))
            .Where(choice => choice.shared >= LeastShared(choice.candidate.Value))
            .OrderByDescending(choice => choice.candidate.IsFigure).ThenByDescending(choice => choice.shared)
            .ThenBy(choice => choice.candidate.Row, StringComparer.Ordinal)
            .Select(choice => choice.candidate).FirstOrDefault();
        return best is null
            ? entry
            : entry with { Kind = best.IsFigure ? CoverageKind.Figure : CoverageKind.Record, Reference = best.Row };
    }

    /// <summary>Pairs of characters that a row and the text around a number must share at least. A long number speaks for itself.</summary>
    private static int LeastShared(decimal value) => value switch
    {
        >= 1000 => 0,
        >= 100 => 1,
        _ => 2,
    };

    private static HashSet<(char, char)> PairsOf(string text)
    {
        var signs = text.Where(character => char.IsLetter(character)).ToArray();
        return [.. signs.Zip(signs.Skip(1))];
    }
}
