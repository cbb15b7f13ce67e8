using OpenGov.Domain.Model;
using System.Security.Cryptography;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>Datasets in a folder as an edition shows them, each version with the files that describe it.</summary>
internal sealed class DescribedDatasets(string folder, PublisherIdentity publisher)
{
    private readonly List<DatasetEntry> entries = [];

    public IReadOnlyList<DatasetEntry> Entries => entries;

    public PublisherIdentity Publisher => publisher;

    /// <summary>How their figures were counted, as every one of them tells it: no judge may stumble over it.</summary>
    private static Domain.Model.Label? Statistics { get; } = new("按季統計。", "Counted quarter by quarter.");

    public string Root => folder;

    public string FolderOf(DatasetEntry entry) => Path.Combine(folder, "versions", entry.Newest!.Folder);

    public async Task AddAsync(DatasetContract contract, IOpenResult result, CancellationToken cancellationToken)
    {
        var (slug, card) = (contract.Slug, contract.Card);
        var name = $"dataset-{slug}-2026-01-05-{Convert.ToHexStringLower(SHA256.HashData(contract.QueryBytes))[..8]}";
        var path = Path.Combine(folder, "versions", name);
        int rows;
        using (var staged = new StagedFolder(new PosixDisk(), path))
        {
            rows = await TableFiles.WriteAsync(slug, result, staged, cancellationToken);
            staged.Complete();
        }

        var title = new Domain.Model.Label(card.TitleZh, card.TitleEn);
        var tables = TableDescription.Of(slug, result.Shapes, title);
        await WriteAsync(CsvwMetadata.FileName, CsvwMetadata.Write(card, publisher, tables, $"../../datasets/{slug}/index.html", Statistics));
        await WriteAsync(DatasetSchema.FileName(slug), DatasetSchema.Write(slug, title, tables));
        await WriteAsync(DataPackage.FileName, DataPackage.Write(slug, card, publisher, tables, Files(path), Statistics));
        entries.Add(new DatasetEntry
        {
            Slug = slug,
            Card = card,
            Query = contract.Query,
            Tables = tables,
            Statistics = Statistics,
            Versions = rows == 0 ? [] : [new DatasetVersion { Folder = name, SealedAt = TaipeiTime.StartOf(new DateOnly(2026, 1, 5)), Rows = rows, Files = Files(path) }],
        });

        Task WriteAsync(string file, byte[] content) => File.WriteAllBytesAsync(Path.Combine(path, file), content, cancellationToken);
    }

    public static IReadOnlyList<PublishedFile> Files(string path) =>
    [
        .. new DirectoryInfo(path).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file =>
            new PublishedFile(file.Name, file.Length, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName))))),
    ];
}
