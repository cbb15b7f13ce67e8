using OpenGov.Data.Writing;

namespace OpenGov.Data.Loading;

/// <summary>What a load will do, decided before anything is written.</summary>
internal sealed class RecordPlan
{
    /// <summary>Rows to insert and to update, each after those that it names.</summary>
    public List<RecordWrite> Writes { get; } = [];

    /// <summary>Rows to delete, each before those that it names.</summary>
    public List<EntityRow> Deletes { get; } = [];

    /// <summary>Entries for rows that are not written but that the record now knows.</summary>
    public List<RecordEntry> Noted { get; } = [];

    /// <summary>Entries of rows that the record has let go.</summary>
    public List<RecordEntry> Forgotten { get; } = [];

    public List<KeptRow> Kept { get; } = [];

    public bool IsEmpty => Writes.Count + Deletes.Count + Noted.Count + Forgotten.Count == 0;
}

/// <param name="Before">Null for an insert.</param>
/// <param name="Hash">Of the row as the record has it.</param>
internal sealed record RecordWrite(LoadedRow Loaded, EntityRow? Before, string Hash);
