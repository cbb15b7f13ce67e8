namespace OpenGov.Data.Writing.Journal;

/// <summary>The journal's end: the newest entry's sequence and hash; before the first entry 0 and sixty-four zeros.</summary>
public readonly record struct JournalHead(long Sequence, string Hash);
