using OpenGov.Data.Loading;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Gazette;

namespace OpenGov.Publisher;

/// <summary>The names that a run may be asked for.</summary>
internal static class PublishedNames
{
    /// <exception cref="PublisherException">One is unknown: whoever mistyped it meant another, so nothing is published in its place.</exception>
    public static void Check(IReadOnlyList<string> wanted, PublisherSettings settings, EditionStore store)
    {
        if (wanted.Count == 0)
        {
            return;
        }

        // A dataset whose contract is gone is known by its version; the run then says what to do about it.
        var published = store.Newest()?.Folders.Where(folder => folder.Kind == DatasetPublication.DatasetKind).Select(folder => folder.Slug) ?? [];
        string[] known =
        [
            .. DatasetContract.SlugsIn(Path.Combine(settings.SchemaFolder, "datasets")).Union(published).Order(StringComparer.Ordinal),
            GazettePublication.GazetteSlug,
        ];
        string[] unknown = [.. wanted.Except(known)];
        if (unknown.Length > 0)
        {
            throw new PublisherException(
                PublisherError.NameUnknown,
                $"{string.Join(' ', unknown.Select(name => $"There is no dataset \"{name}\".{NearName.Question(name, known)}"))} "
                    + $"Nothing was published. Correct the name, or give none to publish everything; allowed are {string.Join(", ", known)}.");
        }
    }
}
