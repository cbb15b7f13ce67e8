using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>
/// Imports one CSV file of one type of the record: each row is inserted or, where its key is known, updated. All rows or none. Optional
/// columns may be absent: rows that are updated keep what they have there. Rows that the file does not name stay.
/// </summary>
public sealed class CsvImporter(IWriteStore store)
{
    /// <param name="file">What errors call the file.</param>
    /// <param name="actor">Who stands in the journal.</param>
    public async ValueTask<LoadReport> ImportAsync(
        EntityModel type, string file, Stream content, string actor,
        IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var errors = new LoadErrorList();
        if (RecordTypes.WhyNot(type) is { } why)
        {
            errors.Add(new LoadError(file, null, null, type.Name, why));
            return LoadReport.Refused(errors);
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        if (CsvTable.Read(file, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), errors) is not { } csv)
        {
            return LoadReport.Refused(errors);
        }

        var table = new CsvRowReader(type, errors).Read(csv);
        UniqueCheck.Run(table, errors);
        return await WriteAsync(table, actor, progress, errors, cancellationToken);
    }

    private async ValueTask<LoadReport> WriteAsync(
        LoadedTable table, string actor, IProgress<LoadProgress>? progress, LoadErrorList errors, CancellationToken cancellationToken)
    {
        await using var batch = await store.BeginAsync(actor, cancellationToken);
        var database = new DatabaseRows(batch);
        var existing = await database.OfAsync(table.Type, cancellationToken);
        var columns = CsvColumn.Of(table.Type);
        foreach (var row in table.Rows)
        {
            if (existing.TryGetValue(row.Id, out var before))
            {
                RowForm.KeepAbsent(row.Row, before, columns, table.Present);
            }
        }

        await ReferenceCheck.RunAsync(RecordContent.Of(table), database, stays: _ => true, errors, cancellationToken);
        UniqueCheck.Run(table, existing, errors);
        var rows = RowOrder.Sort(table.Rows, errors);
        if (errors.Count > 0)
        {
            return LoadReport.Refused(errors);
        }

        var inserted = 0;
        var updated = 0;
        foreach (var row in rows)
        {
            if (existing.GetValueOrDefault(row.Id) is not { } before)
            {
                batch.Insert(row.Row);
                inserted++;
            }
            else if (!RowForm.Same(before, row.Row, columns))
            {
                batch.Update(before, row.Row);
                updated++;
            }

            progress?.Report(new LoadProgress(table.Type, inserted + updated, rows.Count));
        }

        if (inserted + updated > 0)
        {
            await batch.CommitAsync(cancellationToken);
        }

        return new LoadReport([new TypeLoad(table.Type, inserted, updated, 0, rows.Count - inserted - updated, 0)], [], [], 0);
    }
}
