using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>Notice that a dataset's columns change.</summary>
/// <param name="Announced">The day on which readers could first know.</param>
/// <param name="Effective">The first day of the new columns, at least <see cref="NoticeDays"/> later.</param>
/// <param name="Note">Why, and what a reader has to do.</param>
public sealed record ColumnChange(DateOnly Announced, DateOnly Effective, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, Label Note)
{
    public const int NoticeDays = 14;
}
