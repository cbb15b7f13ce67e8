using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Datasets;

/// <summary>Readers build on a dataset's columns: they change only after the card has announced it.</summary>
internal static class ColumnNotice
{
    /// <param name="before">The columns of the version before, as cards name them.</param>
    /// <param name="after">The columns of the query now.</param>
    /// <exception cref="PublisherException">They differ, and no notice of the card that is in effect says so.</exception>
    public static void Check(DatasetContract contract, IReadOnlyList<string> before, IReadOnlyList<string> after, DateOnly today)
    {
        var inEffect = contract.Card.ColumnChanges.Where(change => change.Effective <= today).ToList();
        if (Unannounced(before, after, inEffect) is { } found)
        {
            throw new PublisherException(
                PublisherError.ColumnsChanged,
                $"The columns of \"{contract.Slug}\" have changed without notice: {found}. Announce it in the card's \"columnChanges\", at least "
                + $"{ColumnChange.NoticeDays} days before it takes effect, and keep the columns until then.");
        }
    }

    /// <returns>The columns that changed and that no notice names; null when there are none.</returns>
    public static string? Unannounced(IReadOnlyList<string> before, IReadOnlyList<string> after, IReadOnlyList<ColumnChange> notices)
    {
        var added = after.Except(before).Except(notices.SelectMany(notice => notice.Added)).Select(name => $"\"{name}\" is new");
        var removed = before.Except(after).Except(notices.SelectMany(notice => notice.Removed)).Select(name => $"\"{name}\" is gone");
        return added.Concat(removed).ToList() is { Count: > 0 } found ? string.Join(", ", found) : null;
    }
}
