namespace OpenGov.Publisher.Editions;

/// <summary>One sealed folder of an edition.</summary>
public sealed record ManifestFolder
{
    /// <summary>What it is: <c>dataset</c>, <c>gazette</c>, <c>page</c>, <c>site</c>.</summary>
    public required string Kind { get; init; }

    public required string Slug { get; init; }

    /// <summary>Where readers find the newest of it, below the edition's root; empty for the root itself; null for what was withdrawn.</summary>
    public required string? Place { get; init; }

    /// <summary>
    /// The folder's name, <c>kind-slug-</c>, the day it was sealed and 8 digits of <see cref="Sha256"/>: the immutable address, below <c>versions/</c>.
    /// </summary>
    public required string Folder { get; init; }

    /// <summary>The SHA-256 of its checksums, which hold every file's.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The SHA-256 of the checksums of its content, without what was derived from it: a new one makes a version.</summary>
    public required string Content { get; init; }

    /// <summary>What decides the content besides rows: query, card, columns, writers. A new one makes a reading.</summary>
    public required string Contract { get; init; }

    /// <summary>The journal's entries up to this one are in it.</summary>
    public required long JournalSequence { get; init; }

    /// <summary>The day of the first version.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The day on which the bytes of its data last changed; a card or a page may have changed since.</summary>
    public required DateOnly ModifiedOn { get; init; }

    /// <summary>Null for what has no rows to count.</summary>
    public required int? Rows { get; init; }
}
