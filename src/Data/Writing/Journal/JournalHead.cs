namespace OpenGov.Data.Writing.Journal;

/// <summary>The journal's end: the newest entry's sequence (0 when there is none) and hash.</summary>
public readonly record struct JournalHead(long Sequence, string Hash);
