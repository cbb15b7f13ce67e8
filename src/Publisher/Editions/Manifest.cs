using OpenGov.Data.Writing.Journal;

namespace OpenGov.Publisher.Editions;

/// <summary>One edition: everything that is public at one time, as a list of sealed folders. Signed, and chained to the edition before.</summary>
public sealed record Manifest
{
    /// <summary>From 1, without gaps.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>What absolute links begin with; null for a local edition.</summary>
    public required string? PublicUrl { get; init; }

    /// <summary>The journal's head when the edition was begun: everything up to it is in the edition or was left out by a failure.</summary>
    public required JournalHead Journal { get; init; }

    /// <summary>The SHA-256 of the manifest before; null for the first.</summary>
    public required string? Predecessor { get; init; }

    /// <summary>The publisher's key, base64 of its SubjectPublicKeyInfo.</summary>
    public required string PublicKey { get; init; }

    /// <summary>The edition whose content a rollback brought back.</summary>
    public int? Restores { get; init; }

    /// <summary>True when an operator had it made after the database was restored or rebuilt: the journal begins anew here.</summary>
    public bool AfterRestore { get; init; }

    public required IReadOnlyList<ManifestFolder> Folders { get; init; }

    public ManifestFolder? Find(string kind, string slug) => Folders.FirstOrDefault(folder => folder.Kind == kind && folder.Slug == slug);
}
