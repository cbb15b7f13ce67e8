namespace OpenGov.Publisher.Editions;

/// <summary>Why a publisher does not begin, or does not publish a dataset.</summary>
public enum PublisherError
{
    /// <summary>Another one is at work in the same data folder.</summary>
    Busy,

    /// <summary>The database is older than the newest edition, or another one.</summary>
    DatabaseRestored,

    /// <summary>The key that signed the editions is not there, or cannot be read.</summary>
    SigningKeyMissing,

    /// <summary>The newest manifest is not what its signature says.</summary>
    ManifestDamaged,

    /// <summary>Manifests are missing, or what readers see is not a link.</summary>
    EditionsIncomplete,

    /// <summary>A file of a sealed folder is missing, or is not what was sealed.</summary>
    SealedFileDamaged,

    /// <summary>There is no edition to go back to.</summary>
    NoFormerEdition,

    /// <summary>A name that is to be published is none of a dataset, and not the gazette.</summary>
    NameUnknown,

    /// <summary>A dataset's query and card are gone, and nothing says that it is withdrawn.</summary>
    ContractMissing,

    /// <summary>A dataset's columns differ from those of its former version, and its card has not announced it.</summary>
    ColumnsChanged,

    /// <summary>A dataset's files are not what they should be.</summary>
    QualityInsufficient,
}
