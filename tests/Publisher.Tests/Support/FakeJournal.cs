using OpenGov.Data.Writing.Journal;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>A journal in memory: one type per entry.</summary>
internal sealed class FakeJournal : IJournalView
{
    private readonly List<string> types = [];

    /// <summary>Sets apart two journals that changed the same types.</summary>
    public string Salt { get; set; } = "";

    public void Move(string type) => types.Add(type);

    public void CutTo(int sequence) => types.RemoveRange(sequence, types.Count - sequence);

    public ValueTask<JournalHead> HeadAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(new JournalHead(types.Count, Hash(types.Count)));

    public ValueTask<string?> HashAtAsync(long sequence, CancellationToken cancellationToken) =>
        ValueTask.FromResult(sequence <= types.Count ? Hash((int)sequence) : null);

    public ValueTask<IReadOnlySet<string>> TypesMovedSinceAsync(long sequence, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlySet<string>>(types.Skip((int)sequence).ToHashSet());

    private string Hash(int sequence) => $"{Salt}{sequence}";
}
