namespace OpenGov.Api.Hosting;

/// <summary>What becomes of a document that a caller without a key sends as text, and that is none of <c>schema/operations</c>.</summary>
internal enum TrustedDocumentsMode
{
    /// <summary>It is answered.</summary>
    Off,

    /// <summary>It is answered and logged.</summary>
    Report,

    /// <summary>It is refused.</summary>
    On,
}
