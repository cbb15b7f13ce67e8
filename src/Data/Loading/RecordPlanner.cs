using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>
/// Compares three states of each row: as the record last had it, as it has it now, and as it is in the database. What only the record
/// changed is written; what people changed or deleted stays theirs.
/// </summary>
internal sealed class RecordPlanner(
    DomainModel model, RecordContent content, IReadOnlyDictionary<long, RecordEntry> remembered, DatabaseRows database)
{
    private readonly RecordPlan plan = new();

    public async ValueTask<RecordPlan> MakeAsync(LoadErrorList errors, CancellationToken cancellationToken)
    {
        var writes = new Dictionary<long, RecordWrite>();
        foreach (var table in content.Tables)
        {
            await CompareAsync(table, writes, errors, cancellationToken);
        }

        await ArrangeAsync(writes, errors, cancellationToken);
        await LetGoAsync(cancellationToken);
        return plan;
    }

    /// <summary>True when people have not touched a row since the record brought it.</summary>
    public static bool IsUntouched(EntityRow row, RecordEntry entry) => (int)row["version"]! == entry.Mark.Version;

    private async ValueTask CompareAsync(
        LoadedTable table, Dictionary<long, RecordWrite> writes, LoadErrorList errors, CancellationToken cancellationToken)
    {
        var columns = CsvColumn.Of(table.Type);
        var changed = table.Rows.Select(row => (row, hash: RowForm.Hash(row.Row, columns)))
            .Where(pair => remembered.GetValueOrDefault(pair.row.Id)?.Mark.Hash != pair.hash)
            .ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var existing = await database.OfAsync(table.Type, cancellationToken);
        UniqueCheck.Run(table, existing, errors);
        foreach (var (row, hash) in changed)
        {
            var before = existing.GetValueOrDefault(row.Id);
            switch (before, remembered.GetValueOrDefault(row.Id))
            {
                case (null, null):
                    writes.Add(row.Id, new RecordWrite(row, null, hash));
                    break;
                case (null, not null):
                    break; // People have deleted it: it stays deleted.
                case (not null, _) when RowForm.Same(row.Row, before, columns):
                    Note(row, hash, (int)before["version"]!);
                    break;
                case (not null, null):
                    Keep(row, "People made a row with this key before the record had one. Theirs is kept.");
                    Note(row, hash, version: 0);
                    break;
                case (not null, { } entry) when IsUntouched(before, entry):
                    writes.Add(row.Id, new RecordWrite(row, before, hash));
                    break;
                case (not null, { } entry):
                    Keep(row, "The record has changed this row, and so have people since it was loaded. Theirs is kept.");
                    Note(row, hash, entry.Mark.Version);
                    break;
            }
        }
    }

    /// <summary>Orders what is written, and leaves out what names a row that people have deleted.</summary>
    private async ValueTask ArrangeAsync(Dictionary<long, RecordWrite> writes, LoadErrorList errors, CancellationToken cancellationToken)
    {
        var left = new HashSet<long>();
        foreach (var row in RowOrder.Sort(writes.Values.Select(write => write.Loaded), errors))
        {
            var write = writes[row.Id];
            LoadedReference? missing = null;
            foreach (var reference in row.References)
            {
                var exists = writes.TryGetValue(reference.Id, out var named) && named.Before is null
                    ? !left.Contains(reference.Id)
                    : (await database.OfAsync(reference.Target, cancellationToken)).ContainsKey(reference.Id);
                missing ??= exists ? null : reference;
            }

            if (missing is { } gone)
            {
                left.Add(row.Id);
                Keep(row, $"It names the {gone.Target.Name} \"{gone.Key}\", which people have deleted. The record's row is not written.");
            }
            else
            {
                plan.Writes.Add(write);
            }
        }
    }

    /// <summary>Decides on the rows that an earlier record brought and this one does not have.</summary>
    private async ValueTask LetGoAsync(CancellationToken cancellationToken)
    {
        var leaving = new Dictionary<long, EntityRow>();
        foreach (var entry in remembered.Values.Where(entry => !content.Ids.Contains(entry.Id)))
        {
            var row = (await database.OfAsync(entry.Type, cancellationToken)).GetValueOrDefault(entry.Id);
            if (row is not null && IsUntouched(row, entry))
            {
                leaving.Add(entry.Id, row);
                continue;
            }

            plan.Forgotten.Add(entry);
            if (row is not null)
            {
                Keep(row, "The record no longer has this row, but people have changed it since it was loaded. It is kept.");
            }
        }

        while (await FindNamedAsync(leaving, cancellationToken) is var (named, by))
        {
            leaving.Remove((long)named["id"]!);
            Keep(named, $"The record no longer has this row, but the {by.Type.Name} \"{RowReferences.KeyOf(by)}\" names it. It is kept.");
        }

        plan.Deletes.AddRange(RowOrder.Sort(
            leaving.Values,
            row => (long)row["id"]!,
            row => RowReferences.Of(row).Select(reference => reference.Id),
            onCircle: (_, _) => { }).Reverse());
    }

    /// <summary>A row that is to be deleted and the row that stays and names it.</summary>
    private async ValueTask<(EntityRow Named, EntityRow By)?> FindNamedAsync(
        Dictionary<long, EntityRow> leaving, CancellationToken cancellationToken)
    {
        var updated = plan.Writes.Select(write => write.Loaded.Id).ToHashSet();
        var targets = leaving.Values.Select(row => row.Type).ToHashSet();
        foreach (var type in model.Entities.Where(type => !type.IsComponent && type.Kind != EntityKind.Platform))
        {
            if (!targets.Any(target => RowReferences.CanName(type, target)))
            {
                continue;
            }

            foreach (var (id, row) in await database.OfAsync(type, cancellationToken))
            {
                if (leaving.ContainsKey(id) || updated.Contains(id))
                {
                    continue;
                }

                foreach (var reference in RowReferences.Of(row))
                {
                    if (leaving.TryGetValue(reference.Id, out var named))
                    {
                        return (named, row);
                    }
                }
            }
        }

        return null;
    }

    private void Note(LoadedRow row, string hash, int version) =>
        plan.Noted.Add(new RecordEntry(row.Row.Type, row.Id, new RecordMark(hash, version)));

    private void Keep(LoadedRow row, string why) => plan.Kept.Add(new KeptRow(row.Row.Type, row.Key.Text, why));

    private void Keep(EntityRow row, string why) => plan.Kept.Add(new KeptRow(row.Type, RowReferences.KeyOf(row), why));
}
