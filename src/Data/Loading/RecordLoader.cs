using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>
/// Loads the department's record in one transaction through the journal. Into an empty database it inserts; into a filled one it brings
/// what the record has changed since it was last loaded, and leaves alone what people have changed or deleted.
/// </summary>
public sealed class RecordLoader(DomainModel model)
{
    /// <summary>Who stands in the journal.</summary>
    public const string Actor = "record";

    /// <param name="folder">The record's folder; its name begins the file names in errors.</param>
    /// <returns>The errors, with nothing written; or what was done. A record with nothing new writes nothing.</returns>
    public async ValueTask<LoadReport> LoadAsync(
        string folder, IWriteStore store, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var errors = new LoadErrorList();
        var content = new RecordReader(model).Read(folder, errors);

        await using var batch = await store.BeginAsync(Actor, cancellationToken);
        var database = new DatabaseRows(batch);
        var remembered = await RememberedAsync(batch, cancellationToken);
        await ReferenceCheck.RunAsync(content, database, row => Stays(row, content, remembered), errors, cancellationToken);
        if (errors.Count > 0)
        {
            return LoadReport.Refused(errors);
        }

        var plan = await new RecordPlanner(model, content, remembered, database).MakeAsync(errors, cancellationToken);
        if (errors.Count > 0)
        {
            return LoadReport.Refused(errors);
        }

        if (!plan.IsEmpty)
        {
            Write(plan, batch, progress);
            await batch.CommitAsync(cancellationToken);
        }

        return Report(content, plan);
    }

    /// <summary>False for a row that an earlier record brought, this one does not have and nobody has touched.</summary>
    private static bool Stays(EntityRow row, RecordContent content, IReadOnlyDictionary<long, RecordEntry> remembered)
    {
        var id = (long)row["id"]!;
        return content.Ids.Contains(id) || !remembered.TryGetValue(id, out var entry) || !RecordPlanner.IsUntouched(row, entry);
    }

    private async ValueTask<Dictionary<long, RecordEntry>> RememberedAsync(WriteBatch batch, CancellationToken cancellationToken)
    {
        var remembered = new Dictionary<long, RecordEntry>();
        foreach (var type in RecordTypes.Of(model))
        {
            foreach (var (id, mark) in await batch.LoadMarksAsync(type, cancellationToken))
            {
                remembered.Add(id, new RecordEntry(type, id, mark));
            }
        }

        return remembered;
    }

    private static void Write(RecordPlan plan, WriteBatch batch, IProgress<LoadProgress>? progress)
    {
        var done = 0;
        var total = plan.Writes.Count + plan.Deletes.Count;
        foreach (var write in plan.Writes)
        {
            var row = write.Loaded.Row;
            if (write.Before is null)
            {
                batch.Insert(row);
            }
            else
            {
                batch.Update(write.Before, row);
            }

            batch.SetMark(row.Type, write.Loaded.Id, new RecordMark(write.Hash, (int)row["version"]!));
            progress?.Report(new LoadProgress(row.Type, ++done, total));
        }

        foreach (var row in plan.Deletes)
        {
            batch.Delete(row);
            batch.SetMark(row.Type, (long)row["id"]!, mark: null);
            progress?.Report(new LoadProgress(row.Type, ++done, total));
        }

        foreach (var entry in plan.Noted)
        {
            batch.SetMark(entry.Type, entry.Id, entry.Mark);
        }

        foreach (var entry in plan.Forgotten)
        {
            batch.SetMark(entry.Type, entry.Id, mark: null);
        }
    }

    private static LoadReport Report(RecordContent content, RecordPlan plan)
    {
        var types = content.Tables.Select(table => table.Type).Concat(plan.Deletes.Select(row => row.Type)).Distinct();
        return new LoadReport([.. types.Select(type => Count(type, content, plan))], plan.Kept, [], 0);
    }

    private static TypeLoad Count(EntityModel type, RecordContent content, RecordPlan plan)
    {
        var ids = content.Tables.Where(table => table.Type == type).SelectMany(table => table.Rows).Select(row => row.Key.Text).ToHashSet();
        var inserted = plan.Writes.Count(write => write.Loaded.Row.Type == type && write.Before is null);
        var updated = plan.Writes.Count(write => write.Loaded.Row.Type == type) - inserted;
        var kept = plan.Kept.Where(row => row.Type == type).ToList();
        return new TypeLoad(
            type, inserted, updated, plan.Deletes.Count(row => row.Type == type),
            ids.Count - inserted - updated - kept.Count(row => ids.Contains(row.Key)), kept.Count);
    }
}
