namespace OpenGov.Data.Writing.Journal;

/// <summary>What a walk along the journal found.</summary>
/// <param name="Entries">How many entries hold.</param>
/// <param name="FirstBreak">Null when the whole chain holds.</param>
public sealed record JournalCheck(long Entries, JournalBreak? FirstBreak);

/// <summary>The first place where the journal does not hold.</summary>
/// <param name="Sequence">The entry that is missing or wrong.</param>
/// <param name="Reason">A sentence.</param>
public sealed record JournalBreak(long Sequence, string Reason);
