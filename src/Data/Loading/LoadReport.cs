using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>What a load or an import did. Where there is an error it did nothing.</summary>
/// <param name="Types">One entry per type that the files hold or that rows were deleted from.</param>
/// <param name="Kept">Rows where the record says one thing and people another: the people's word stands.</param>
/// <param name="Errors">At most 100, by file and line.</param>
/// <param name="ErrorCount">All of them.</param>
public sealed record LoadReport(
    IReadOnlyList<TypeLoad> Types, IReadOnlyList<KeptRow> Kept, IReadOnlyList<LoadError> Errors, int ErrorCount)
{
    public bool Succeeded => ErrorCount == 0;

    /// <summary>True when the database holds something new.</summary>
    public bool Changed => Types.Any(type => type.Inserted + type.Updated + type.Deleted > 0);

    internal static LoadReport Refused(LoadErrorList errors) => new([], [], errors.Shown, errors.Count);
}

/// <param name="Unchanged">Rows that were already as the file says, or that people have since deleted.</param>
/// <param name="Kept">Rows that people have changed; see <see cref="LoadReport.Kept"/>.</param>
public sealed record TypeLoad(EntityModel Type, int Inserted, int Updated, int Deleted, int Unchanged, int Kept);

/// <summary>A row that a load left as people made it.</summary>
/// <param name="Why">A sentence.</param>
public sealed record KeptRow(EntityModel Type, string Key, string Why);

/// <summary>How far a load is.</summary>
/// <param name="Type">The type that is being written.</param>
/// <param name="Done">Rows written, of all types.</param>
/// <param name="Total">Rows to write, of all types.</param>
public readonly record struct LoadProgress(EntityModel Type, int Done, int Total);
