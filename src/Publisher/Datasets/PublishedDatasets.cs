using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Quality;

namespace OpenGov.Publisher.Datasets;

/// <summary>The rows of the ledger, from sealed folders.</summary>
internal static class PublishedDatasets
{
    /// <exception cref="PublisherException">A file of one is missing or damaged.</exception>
    public static IReadOnlyList<PublishedDataset> Of(EditionPaths paths, IEnumerable<ManifestFolder> folders) =>
    [
        .. folders.Where(folder => folder is { Kind: DatasetPublication.DatasetKind, Place: not null })
            .OrderBy(folder => folder.Slug, StringComparer.Ordinal)
            .Select(folder => Of(paths.SealedFolder(folder), folder)),
    ];

    private static PublishedDataset Of(string path, ManifestFolder folder)
    {
        var card = SealedFile.Read(Path.Combine(path, DatasetContract.CardFile), content => DatasetCardReader.ReadSealed(DatasetContract.CardFile, content));
        var csv = RowFiles.Csv(folder.Slug);
        var files = Checksums.ReadFolder(path);
        var passed = QualityFile.Read(Path.Combine(path, QualityFile.Name)).Where(grade => grade.HasPassed);
        return new PublishedDataset(
            folder.Slug,
            card.TitleZh,
            card.TitleEn,
            card.Area.Value,
            card.Frequency.Value,
            folder.Rows ?? 0,
            folder.PublishedOn,
            folder.ModifiedOn,
            SizeOf(csv),
            files.FirstOrDefault(file => file.Name == csv)?.Sha256 ?? throw SealedFile.Damaged(Path.Combine(path, Checksums.FileName)),
            files.Where(file => RowFiles.Is(folder.Slug, file.Name)).Sum(file => SizeOf(file.Name)),
            string.Join(' ', passed.Select(grade => grade.Criterion.Key)));

        long SizeOf(string name)
        {
            var file = new FileInfo(Path.Combine(path, name));
            return file.Exists ? file.Length : throw SealedFile.Damaged(file.FullName);
        }
    }
}
