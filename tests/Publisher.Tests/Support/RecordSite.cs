using OpenGov.Data;
using OpenGov.Data.Loading;
using OpenGov.Data.Migrations;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Pages;
using OpenGov.Publisher.Pages.Charts;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>The pages of every dataset of the repository over the shipped record, and of canned ones, as files of a folder.</summary>
public sealed class RecordSite : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Folder => folder.Path;

    /// <summary>Pages and feeds, relative to the folder.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".html" or ".atom")
        .Select(file => Path.GetRelativePath(Folder, file))
        .Order(StringComparer.Ordinal)];

    internal Dictionary<string, DatasetPageModel> Pages { get; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var database = await Databases.OpenAsync(DatabaseKind.Sqlite);
        var clock = new TestClock("2026-01-05T08:00:00+08:00");
        await new Migrator(database.Address, clock).MigrateAsync(default);
        await new RecordLoader(DomainModel.Current).LoadAsync(
            RepositoryRoot.Combine("record"), new WriteStore(database.Address, DomainModel.Current, clock));
        await using var graph = new GraphStore(
            database.Address, DomainModel.Current, GraphSchema.Compose(DomainModel.Current, new EntityRootFields(DomainModel.Current)));
        var data = new GraphData(graph);
        foreach (var slug in DatasetContract.SlugsIn(RecordDatasets.Folder))
        {
            await AddAsync(await ReadAsync(slug, data));
        }

        await AddAsync(CannedPages.Page with { Dataset = CannedPages.Page.Dataset with { Slug = "canned" } });
        await AddAsync(CannedPages.Page with { Dataset = CannedPages.Withdrawn });
        var datasets = Pages.Values.Select(page => page.Dataset).ToList();
        Write("", await SitePages.RenderAsync(new SiteModel { Publisher = CannedPages.Publisher, Datasets = datasets, PublicRoot = CannedPages.PublicRoot }));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A dataset as a run publishes it: its files, and two versions when it has a row.</summary>
    private async Task<DatasetPageModel> ReadAsync(string slug, GraphData data)
    {
        var contract = DatasetContract.Load(RecordDatasets.Folder, slug, CannedPages.Publisher);
        var result = data.Prepare(contract.Query);
        var tables = TableDescription.Of(slug, result.Shapes, new Label(contract.Card.TitleZh, contract.Card.TitleEn));
        using var staged = new StagedFolder(new PosixDisk(), Path.Combine(Folder, "datasets", slug));
        var rows = await TableFiles.WriteAsync(slug, result, staged, default);
        staged.CompleteContent();
        var lines = Path.Combine(staged.Path, RowFiles.JsonLines(slug));
        return new DatasetPageModel
        {
            Dataset = new DatasetEntry
            {
                Slug = slug,
                Card = contract.Card,
                Query = contract.Query,
                Tables = tables,
                Versions = rows == 0 ? [] : [Version(staged, slug, "2026-11-20", rows, new RowChanges(1, 0, 2)), Version(staged, slug, "2025-03-01", rows - 1, changes: null)],
            },
            Publisher = CannedPages.Publisher,
            Previews = rows == 0 ? [] : TablePreview.Read(tables, staged.Path),
            Chart = contract.Card.Chart is { } chart ? ChartReader.Read(slug, chart, tables, lines, contract.Card.To?.Latest) : null,
            PublicRoot = CannedPages.PublicRoot,
            ApiUrl = CannedPages.Page.ApiUrl,
        };
    }

    private static DatasetVersion Version(StagedFolder staged, string slug, string day, int rows, RowChanges? changes) => new()
    {
        Folder = $"dataset-{slug}-{day}-89abcdef",
        SealedAt = TaipeiTime.StartOf(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        Rows = rows,
        Changes = changes,
        Files = [.. staged.Checksums.Select(file => new PublishedFile(file.Name, new FileInfo(Path.Combine(staged.Path, file.Name)).Length, file.Sha256))],
    };

    private async Task AddAsync(DatasetPageModel page)
    {
        Pages.Add(page.Dataset.Slug, page);
        Write($"datasets/{page.Dataset.Slug}/", await DatasetPages.RenderAsync(page));
    }

    private void Write(string place, IEnumerable<PageFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(Folder, place + file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }
}
