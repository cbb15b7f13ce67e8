using System.Globalization;

namespace OpenGov.Data.Checking;

/// <summary>
/// Accounts for every number in the sources. What a person has decided stands while it is true; dates, ordinals and names are told by their
/// form; any other number needs a row that cites the source and holds it. The words around a number choose among such rows; a small number,
/// which many rows hold, needs words that it shares with its row.
/// </summary>
public static class Coverage
{
    /// <summary>How many characters say what a number is about: a report names a thing first and counts it then.</summary>
    private const int Before = 24;
    private const int After = 8;

    /// <param name="record">The record's folder.</param>
    /// <param name="sources">The folder with one text for each source that the record knows.</param>
    /// <exception cref="CheckingException">The record has errors, the kept list cannot be read, or a source's text is missing.</exception>
    public static async Task<CoverageReport> MeasureAsync(string record, string sources, CancellationToken cancellationToken = default)
    {
        var errors = await RecordCheck.ErrorsOfAsync(record, cancellationToken);
        if (errors.Count > 0)
        {
            throw new CheckingException($"The record has errors, the first is: {errors[0]} \"opengov record check\" shows them all.");
        }

        var facts = RecordFacts.Read(record);
        if (facts.Sources.Count == 0)
        {
            throw new CheckingException($"The record in \"{record}\" names no source; enter those that its rows are from.");
        }

        var kept = CoverageFile.Read(record)
            .Where(entry => entry.Kind is CoverageKind.Figure or CoverageKind.Record or CoverageKind.NotData)
            .ToDictionary(entry => (entry.Source, entry.Line, entry.Column, entry.Number));
        var entries = facts.Sources.Keys.Order(StringComparer.Ordinal)
            .SelectMany(source => Measure(source, TextOf(sources, source), facts, kept)).ToList();
        return new CoverageReport(entries, [.. Unprinted(facts, entries)]);
    }

    /// <summary>The other way round: an ordinal or a number in a name counts as printed too (第40個締盟城市).</summary>
    private static IEnumerable<string> Unprinted(RecordFacts facts, IReadOnlyList<CoverageEntry> entries)
    {
        var printed = entries.Select(entry => (entry.Source, entry.Value ?? ChineseNumber.Parse(entry.Number.TrimStart('第')))).ToHashSet();
        return
            from figure in facts.Figures
            where figure.IsReported && figure.Note is null
            from source in figure.Sources
            where !printed.Contains((source, figure.Value))
            select string.Create(CultureInfo.InvariantCulture, $"Figure {figure.Key}: {source} does not print {figure.Value}. ")
                + "Mend the value, or say in a note how it was read.";
    }

    private static string TextOf(string sources, string source)
    {
        var path = Path.Combine(sources, source + ".txt");
        return File.Exists(path)
            ? File.ReadAllText(path)
            : throw new CheckingException(
                $"There is no \"{path}\". Name with --sources the folder that holds the text of each source as KEY.txt.");
    }

    private static IEnumerable<CoverageEntry> Measure(
        string source, string text, RecordFacts facts, Dictionary<(string, int, int, string), CoverageEntry> kept)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var held = facts.NumbersOf(source).ToLookup(number => number.Value);
        var credited = kept.Values.Where(entry => entry.Source == source).Select(entry => entry.Reference).ToHashSet();
        foreach (var number in NumberFinder.Find(text))
        {
            var entry = new CoverageEntry(
                source, number.Line, number.Column, number.Text, number.Value, CoverageKind.Nothing, Reference: null, Reason: null);
            var accounted = kept.GetValueOrDefault((source, number.Line, number.Column, number.Text)) is { } decided && Holds(decided, held)
                ? decided
                : Account(entry, number, lines[number.Line - 1], held, credited);
            credited.Add(accounted.Reference);
            yield return accounted;
        }
    }

    private static bool Holds(CoverageEntry decided, ILookup<decimal, HeldNumber> held) => decided.Kind == CoverageKind.NotData
        ? decided.Reason is not null
        : decided.Value is { } value && held[value].Any(number => number.Row == decided.Reference);

    /// <param name="credited">The rows that account for a number already: of two that fit as well, the other one is meant.</param>
    private static CoverageEntry Account(
        CoverageEntry entry, PrintedNumber number, string line, ILookup<decimal, HeldNumber> held, HashSet<string?> credited)
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

        if (number.Value is not { } value)
        {
            return entry;
        }

        var from = Math.Max(0, number.Column - 1 - Before);
        var around = PairsOf(line[from..Math.Min(line.Length, number.Column - 1 + number.Text.Length + After)]);
        var best = held[value]
            .Select(candidate => (candidate, shared: PairsOf(candidate.Words).Intersect(around).Count()))
            .Where(choice => choice.shared >= LeastShared(choice.candidate.Value))
            .OrderByDescending(choice => choice.candidate.IsFigure).ThenByDescending(choice => choice.shared)
            .ThenBy(choice => credited.Contains(choice.candidate.Row))
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
