using OpenGov.Domain.Model;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Quality;
using OpenGov.Publisher.Statistics;

namespace OpenGov.Publisher.Datasets;

/// <summary>A dataset as a sealed folder: data in every format, its columns, its query and its card.</summary>
/// <param name="statistics">All that are known: some of its rows may be figures that one of them counted.</param>
internal sealed class DatasetPublication(DatasetForm form, DateTimeOffset now, IReadOnlyList<StatisticContract> statistics) : IPublication
{
    public const string DatasetKind = "dataset";

    private int rows;

    public string Kind => DatasetKind;
    public string Slug => form.Contract.Slug;
    public string Place => "datasets/" + form.Contract.Slug;
    public string Contract => form.Fingerprint;
    public IReadOnlySet<string> Types => form.Result.Types;
    public bool NeedsRows => true;
    public bool FollowsOthers => form.FollowsOthers;

    public ValueTask<bool> HasRowsAsync(CancellationToken cancellationToken) => form.Result.HasRowsAsync(cancellationToken);

    public async ValueTask<int?> WriteAsync(StagedFolder folder, CancellationToken cancellationToken)
    {
        folder.Write(DatasetContract.QueryFile, form.Contract.QueryBytes);
        folder.Write(DatasetContract.CardFile, form.Contract.CardBytes);
        folder.Write(CsvwMetadata.FileName, form.Columns);
        folder.Write(DatasetSchema.FileName(Slug), form.Schema);
        rows = await TableFiles.WriteAsync(Slug, form.Result, folder, cancellationToken);
        folder.EndFiles();
        var files = folder.Checksums.Select(file => new PublishedFile(file.Name, new FileInfo(Path.Combine(folder.Path, file.Name)).Length, file.Sha256));
        folder.Write(DataPackage.FileName, DataPackage.Write(Slug, form.Contract.Card, form.Contract.Publisher, form.Tables, [.. files], form.Statistics));
        return rows;
    }

    public bool IsData(string file) => RowFiles.Is(Slug, file);

    public ValueTask DeriveAsync(StagedFolder folder, string? former, CancellationToken cancellationToken)
    {
        var before = former is null ? null : VersionFile.Read(former);
        string[] names = [.. form.Tables.SelectMany(table => table.Columns.Select(table.NameOf))];
        if (before is not null)
        {
            ColumnNotice.Check(form.Contract, before.Columns, names, TaipeiTime.DayOf(now));
        }

        var lists = form.Result.Shapes.Select((list, index) => (File: RowFiles.JsonLines(CsvTables.SlugOf(Slug, list, index)), Level: list)).ToList();
        var comparison = RowComparison.Write(
            [.. lists.Select(list => (PathIn(former, list.File), Path.Combine(folder.Path, list.File)))],
            folder.Create(RowComparison.FileName));
        var grades = QualityGate.Grade(folder.Path, [.. folder.Checksums.Select(file => file.Name)], form.Contract, form.Tables, lists, comparison, rows, before?.Rows);
        if (grades.FirstOrDefault(grade => !grade.HasPassed) is { } failed)
        {
            throw new PublisherException(PublisherError.QualityInsufficient, $"It fails the check \"{failed.Criterion.Key}\": {failed.Found}");
        }

        folder.Write(QualityFile.Name, QualityFile.Write(grades));
        var version = new VersionFile(now, rows, before is null ? null : comparison.Changes, Path.GetFileName(former), names)
        {
            Counted = CountedFigures.Read(folder.Path, Slug, form.Tables, statistics),
        };
        folder.Write(VersionFile.Name, version.Write());
        return ValueTask.CompletedTask;
    }

    private static string? PathIn(string? folder, string file) =>
        folder is not null && Path.Combine(folder, file) is var path && File.Exists(path) ? path : null;
}
