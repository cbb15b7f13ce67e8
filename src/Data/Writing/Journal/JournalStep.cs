namespace OpenGov.Data.Writing.Journal;

/// <summary>One entry of the journal as its followers see it pass: its place, and the type that it is about.</summary>
public readonly record struct JournalStep(long Sequence, string Type);
