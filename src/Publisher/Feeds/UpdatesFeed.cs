using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Pages;

namespace OpenGov.Publisher.Feeds;

/// <summary>
/// The versions of datasets as Atom feeds, the latest first. The feed of one dataset is complete (RFC 5005, section 2). The feed of all holds the newest
/// year that has a version, and leads to an archive for each year before (section 4): readers who were away lose nothing, and the file stays small.
/// </summary>
internal static class UpdatesFeed
{
    public const string FileName = "updates.atom";

    /// <summary>Beside the pages of the dataset: <c>updates.atom</c>.</summary>
    /// <param name="publicRoot">As <see cref="DatasetPageModel.PublicRoot"/>.</param>
    public static PageFile OfDataset(DatasetEntry dataset, PublisherIdentity publisher, string? publicRoot)
    {
        using var output = new MemoryStream();
        using var atom = new AtomWriter(output, publicRoot, $"datasets/{dataset.Slug}/{FileName}");
        atom.Describe(
            TagUri.Of("dataset/" + dataset.Slug), $"{dataset.Card.TitleZh}：更新", dataset.Card.DescriptionZh, publisher.Contact.NameZh, folder: "");
        atom.Link("self", FileContent.MediaTypeOf(FileName), FileName);
        atom.Mark("complete");
        atom.Updated(Instant(dataset.Newest));
        foreach (var version in dataset.Versions)
        {
            Write(atom, dataset, version, "../../");
        }

        atom.End();
        return new PageFile(FileName, output.ToArray());
    }

    /// <summary>At the root: <c>updates.atom</c>, and <c>updates/2026.atom</c> for each year that is over.</summary>
    public static IReadOnlyList<PageFile> OfAll(IReadOnlyList<DatasetEntry> datasets, PublisherIdentity publisher, string? publicRoot)
    {
        var years = datasets
            .SelectMany(dataset => dataset.Versions.Select(version => (Dataset: dataset, Version: version)))
            .OrderByDescending(entry => entry.Version.SealedAt)
            .ThenBy(entry => entry.Dataset.Slug, StringComparer.Ordinal)
            .GroupBy(entry => entry.Version.SealedOn.Year)
            .ToList();
        var files = new List<PageFile> { Write(FileName, years is [var newest, ..] ? [.. newest] : [], years.ElementAtOrDefault(1)?.Key) };
        foreach (var (index, year) in years.Index().Skip(1))
        {
            files.Add(Write($"updates/{year.Key}.atom", [.. year], years.ElementAtOrDefault(index + 1)?.Key));
        }

        return files;

        PageFile Write(string name, IReadOnlyList<(DatasetEntry Dataset, DatasetVersion Version)> entries, int? before)
        {
            var isArchive = name != FileName;
            var root = isArchive ? "../" : "";
            using var output = new MemoryStream();
            using var atom = new AtomWriter(output, publicRoot, name);
            atom.Describe(TagUri.Of("datasets"), "開放資料更新", "各資料集的每一個新版本。", publisher.Contact.NameZh, root);
            atom.Link("self", FileContent.MediaTypeOf(name), root + name);
            if (isArchive)
            {
                atom.Mark("archive");
                atom.Link("current", FileContent.MediaTypeOf(name), root + FileName);
            }

            if (before is { } year)
            {
                atom.Link("prev-archive", FileContent.MediaTypeOf(name), $"{root}updates/{year}.atom");
            }

            atom.Updated(Instant(entries is [var (_, latest), ..] ? latest : null));
            foreach (var (dataset, version) in entries)
            {
                UpdatesFeed.Write(atom, dataset, version, root);
            }

            atom.End();
            return new PageFile(name, output.ToArray());
        }
    }

    private static void Write(AtomWriter atom, DatasetEntry dataset, DatasetVersion version, string root)
    {
        atom.BeginEntry(
            TagUri.Of("version/" + version.Folder),
            $"{dataset.Card.TitleZh}：{Headline(version)}",
            version.SealedAt);
        atom.LinkPages($"{root}datasets/{dataset.Slug}/");
        foreach (var name in new[] { RowFiles.Csv(dataset.Slug), RowFiles.Json(dataset.Slug), "changes.csv" })
        {
            if (version.Files.Any(file => file.Name == name))
            {
                atom.Link("related", FileContent.MediaTypeOf(name), $"{root}versions/{version.Folder}/{name}", name);
            }
        }

        atom.Category(dataset.Card.Area);
        var summary = VersionSummary.Of(version);
        atom.Element("summary", $"{summary.Zh} {summary.En}");
        atom.EndEntry();
    }

    /// <summary>What readers see who see titles only.</summary>
    private static string Headline(DatasetVersion version) => version.Changes switch
    {
        null => $"第一版，{version.Rows} 筆",
        { Added: 0, Removed: 0, Changed: 0 } => "說明更新，資料列不變",
        var (added, removed, changed) => string.Join(
            '、', new[] { ("新增", added), ("刪除", removed), ("修改", changed) }.Where(part => part.Item2 > 0).Select(part => $"{part.Item1} {part.Item2} 筆")),
    };

    /// <summary>That of the newest entry. A feed without one has the first of the year of the names.</summary>
    private static DateTimeOffset Instant(DatasetVersion? newest) => newest?.SealedAt ?? TaipeiTime.StartOf(new DateOnly(2026, 1, 1));
}
