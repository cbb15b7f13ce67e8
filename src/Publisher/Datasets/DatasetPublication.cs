using System.Text;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Quality;

namespace OpenGov.Publisher.Datasets;

/// <summary>A dataset as a sealed folder: data in every format, its columns, its query and its card.</summary>
internal sealed class DatasetPublication : IPublication
{
    public const string DatasetKind = "dataset";

    private readonly DatasetContract contract;
    private readonly IOpenResult result;
    private readonly byte[] columns;
    private readonly byte[] schema;
    private readonly DateOnly today;
    private readonly Label? statistics;
    private int rows;

    private DatasetPublication(DatasetContract contract, IOpenResult result, DateOnly today, Label? statistics)
    {
        this.contract = contract;
        this.result = result;
        this.today = today;
        this.statistics = statistics;
        var title = new Label(contract.Card.TitleZh, contract.Card.TitleEn);
        Tables = TableDescription.Of(contract.Slug, result.Shapes, title);
        columns = CsvwMetadata.Write(contract.Card, contract.Publisher, Tables, new EditionAddress("../../").Page(contract.Slug), statistics);
        schema = DatasetSchema.Write(contract.Slug, title, Tables);
        Contract = WriterVersion.Fingerprint(
            Encoding.UTF8.GetBytes(contract.Slug), contract.QueryBytes, contract.CardBytes, columns, schema, Encoding.UTF8.GetBytes(contract.Publisher.ToString()));
    }

    public string Kind => DatasetKind;
    public string Slug => contract.Slug;
    public string Place => "datasets/" + contract.Slug;
    public string Contract { get; }
    public IReadOnlySet<string> Types => result.Types;
    public bool NeedsRows => true;
    public IReadOnlyList<TableDescription> Tables { get; }

    /// <summary>The platform's own bookkeeping is not in the journal: what reads it changes when the others do.</summary>
    public bool FollowsOthers => Types.Any(type => DomainModel.Current.Find(type)?.Kind == EntityKind.Platform);

    /// <param name="statistics">How the figures were counted that the platform counts for it; null where it counts none.</param>
    public static DatasetPublication Prepare(DatasetContract contract, IOpenData data, DateOnly today, Label? statistics = null)
    {
        var prepared = data.Prepare(contract.Query);
        TableFiles.CheckNames(contract.Slug, prepared.Shapes);
        foreach (var list in prepared.Shapes)
        {
            Check(contract.Slug, list);
            if (!HasId(list))
            {
                throw new DatasetContractException(
                    contract.Slug + ".graphql", $"The list \"{list.Name}\" has no id to tell its rows apart by, from version to version; select its \"id\".");
            }
        }

        CardColumns.Check(contract.Slug, contract.Card, prepared.Shapes);
        return new DatasetPublication(contract, prepared, today, statistics);
    }

    public async ValueTask<bool> HasRowsAsync(CancellationToken cancellationToken)
    {
        var counters = result.Shapes.Select(list => new RowCounter(list)).ToList();
        await result.ReadAsync(counters, cancellationToken);
        return counters[0].Rows > 0;
    }

    public async ValueTask<int?> WriteAsync(StagedFolder folder, CancellationToken cancellationToken)
    {
        folder.Write(DatasetContract.QueryFile, contract.QueryBytes);
        folder.Write(DatasetContract.CardFile, contract.CardBytes);
        folder.Write(CsvwMetadata.FileName, columns);
        folder.Write(DatasetSchema.FileName(Slug), schema);
        rows = await TableFiles.WriteAsync(Slug, result, folder, cancellationToken);
        folder.EndFiles();
        var files = folder.Checksums.Select(file => new PublishedFile(file.Name, new FileInfo(Path.Combine(folder.Path, file.Name)).Length, file.Sha256));
        folder.Write(DataPackage.FileName, DataPackage.Write(Slug, contract.Card, contract.Publisher, Tables, [.. files], statistics));
        return rows;
    }

    public bool IsData(string file) =>
        (file.EndsWith(".csv", StringComparison.Ordinal) && file != RowComparison.FileName) || RowFiles.IsJsonLines(file) || file == RowFiles.Json(Slug);

    public ValueTask DeriveAsync(StagedFolder folder, string? former, CancellationToken cancellationToken)
    {
        var before = former is null ? null : VersionFile.Read(former);
        string[] names = [.. Tables.SelectMany(table => table.Columns.Select(table.NameOf))];
        if (before is not null)
        {
            ColumnNotice.Check(contract, before.Columns, names, today);
        }

        var lists = result.Shapes.Select((list, index) => (File: RowFiles.JsonLines(CsvTables.SlugOf(Slug, list, index)), Level: list)).ToList();
        var comparison = RowComparison.Write(
            [.. lists.Select(list => (PathIn(former, list.File), Path.Combine(folder.Path, list.File)))],
            folder.Create(RowComparison.FileName));
        var grades = QualityGate.Grade(folder.Path, [.. folder.Checksums.Select(file => file.Name)], contract, Tables, lists, comparison, rows, before?.Rows);
        if (grades.FirstOrDefault(grade => !grade.HasPassed) is { } failed)
        {
            throw new PublisherException(PublisherError.QualityInsufficient, $"It fails the check \"{failed.Criterion.Key}\": {failed.Found}");
        }

        folder.Write(QualityFile.Name, QualityFile.Write(grades));
        folder.Write(VersionFile.Name, new VersionFile(today, rows, before is null ? null : comparison.Changes, Path.GetFileName(former), names).Write());
        return ValueTask.CompletedTask;
    }

    private static string? PathIn(string? folder, string file) =>
        folder is not null && Path.Combine(folder, file) is var path && File.Exists(path) ? path : null;

    /// <summary>What no reading could mend, found before it. The engine refuses a closed property itself; this is the second lock on the same door.</summary>
    private static void Check(string slug, ResultLevel level)
    {
        foreach (var column in level.Columns)
        {
            if (column.Property is { Classification: not Classification.Open })
            {
                throw new DatasetContractException(slug + ".graphql", $"The column \"{column.Name}\" is not open; a dataset may hold open properties only.");
            }
        }

        if (level.Children.Count > 0 && !HasId(level))
        {
            throw new DatasetContractException(
                slug + ".graphql", $"\"{level.Name}\" has lists inside but no id to join them by; select its \"id\".");
        }

        foreach (var child in level.Children)
        {
            Check(slug, child);
        }
    }

    private static bool HasId(ResultLevel level) => level.Columns.Any(column => column is { Kind: PropertyKind.Id, Path: ["id"] });
}
