using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>A write that was decided on a version which is no longer the row's.</summary>
public sealed class ConflictException(GlobalId id, int expected, int? found) : Exception(
    found is null
        ? $"\"{id}\" was read at version {expected}, but it is gone. Read again and decide anew."
        : $"\"{id}\" was read at version {expected}, but it is at version {found}. Read it again and decide anew.")
{
    public GlobalId Id { get; } = id;

    /// <summary>The version that the writer had read.</summary>
    public int Expected { get; } = expected;

    /// <summary>The row's version now; null when the row is gone.</summary>
    public int? Found { get; } = found;
}
