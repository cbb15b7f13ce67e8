using OpenGov.Domain.Model;

namespace OpenGov.Domain.Publishing;

/// <summary>One state of everything published: a signed manifest of sealed folders. Written by the publisher.</summary>
[Entity("發布版次", "Edition", Purpose = "The history of what was public when.", Kind = EntityKind.Platform)]
public sealed class Edition : KeyedEntity
{
    [Label("版次", "Number"), Open, Unique]
    public required int Number { get; init; }

    [Label("封存時間", "Sealed at"), Open]
    public required DateTimeOffset SealedAt { get; init; }

    [Label("清單雜湊值", "SHA-256 of the manifest"), Open]
    public required string ManifestSha256 { get; init; }

    /// <summary>The journal's last entry that the edition holds.</summary>
    [Label("日誌序號", "Journal sequence"), Open]
    [Note("此版次所含的最後一筆異動。", "The last change that the edition holds.")]
    public required long JournalSequence { get; init; }
}
