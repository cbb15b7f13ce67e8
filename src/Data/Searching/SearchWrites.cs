using OpenGov.Data.Writing;

namespace OpenGov.Data.Searching;

/// <summary>What a write changes in the index. It goes into the transaction of the write itself, so that the two never part.</summary>
internal sealed class SearchWrites(SearchStatements statements, StoredValues stored)
{
    public void Insert(List<QueuedWrite> queue, EntityRow row) => Move(queue, row, new Dictionary<SearchedText, string>(), Texts(row), keyChanged: false);

    /// <param name="before">The row as it stands in the database, which the write itself makes sure of by its version.</param>
    public void Update(List<QueuedWrite> queue, EntityRow before, EntityRow after) =>
        Move(queue, after, Texts(before), Texts(after), before.Type.Key is { } key && !Equals(before[key.Name], after[key.Name]));

    public void Delete(List<QueuedWrite> queue, EntityRow before) =>
        Move(queue, before, Texts(before), new Dictionary<SearchedText, string>(), keyChanged: false);

    /// <summary>
    /// Many rows that the index does not have: their grams in the order in which the table holds them, since a write to a random place of a table that is
    /// larger than the memory costs a page each time.
    /// </summary>
    public void InsertAll(List<QueuedWrite> queue, IEnumerable<EntityRow> rows)
    {
        var places = new SortedDictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var (row, texts) in rows.Select(row => (row, Texts(row))).Where(pair => pair.Item2.Count > 0))
        {
            var id = (long)row["id"]!;
            AddRow(queue, row);
            AddTexts(queue, id, texts);
            foreach (var gram in Grams(texts))
            {
                if (!places.TryGetValue(gram, out var ids))
                {
                    places.Add(gram, ids = []);
                }

                ids.Add(id);
            }
        }

        queue.AddRange(places.Select(place => new QueuedWrite(statements.InsertPlaces, [stored.Numbers(place.Value), place.Key])));
    }

    private static Dictionary<SearchedText, string> Texts(EntityRow row) => SearchedText.Of(row.Type)
        .Select(text => (text, folded: text.Fold(row)))
        .Where(pair => pair.folded.Length > 0)
        .ToDictionary(pair => pair.text, pair => pair.folded);

    private void Move(
        List<QueuedWrite> queue, EntityRow row, Dictionary<SearchedText, string> before, Dictionary<SearchedText, string> after, bool keyChanged)
    {
        var id = (long)row["id"]!;
        if (before.Count > 0 && (after.Count == 0 || keyChanged))
        {
            queue.Add(new QueuedWrite(statements.DeleteRow, [id]));
        }

        if (after.Count > 0 && (before.Count == 0 || keyChanged))
        {
            AddRow(queue, row);
        }

        var gone = before.Except(after).ToList();
        var come = after.Except(before).ToList();
        queue.AddRange(gone.Select(text => new QueuedWrite(statements.DeleteText, [id, text.Key.Field])));
        AddTexts(queue, id, come);
        if (gone.Count + come.Count > 0)
        {
            var former = Grams(before);
            var present = Grams(after);
            Add(queue, statements.DeleteGrams, [.. former.Except(present)], id);
            Add(queue, statements.InsertGrams, [.. present.Except(former)], id);
        }
    }

    private void AddRow(List<QueuedWrite> queue, EntityRow row) =>
        queue.Add(new QueuedWrite(statements.InsertRow, [(long)row["id"]!, row.Type.Name, row["key"]]));

    private void AddTexts(List<QueuedWrite> queue, long id, IEnumerable<KeyValuePair<SearchedText, string>> texts) =>
        queue.AddRange(texts.Select(text => new QueuedWrite(
            statements.InsertText, [id, text.Key.Field, (long)text.Key.Property.SearchWeight, text.Value])));

    private static SortedSet<string> Grams(Dictionary<SearchedText, string> texts) => SearchGrams.Of(string.Concat(texts.Values));

    private void Add(List<QueuedWrite> queue, PreparedSql sql, IReadOnlyCollection<string> grams, long id)
    {
        if (grams.Count > 0)
        {
            queue.Add(new QueuedWrite(sql, [stored.Texts(grams), id]));
        }
    }
}
