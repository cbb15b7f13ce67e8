namespace OpenGov.Publisher;

/// <summary>The journal's last entry; sequence 0 and an empty hash before the first.</summary>
public readonly record struct JournalHead(long Sequence, string Hash);
