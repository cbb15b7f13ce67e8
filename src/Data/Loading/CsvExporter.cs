using System.Text;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>
/// Writes every row of a type of the record as the CSV that import reads: all columns, rows by key in code-point order, UTF-8 without a
/// byte order mark, line feeds. Importing what was exported changes nothing.
/// </summary>
public sealed class CsvExporter(IWriteStore store)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentException">The type does not come as CSV (<see cref="RecordTypes.WhyNot"/>).</exception>
    public async ValueTask<int> ExportAsync(EntityModel type, Stream output, CancellationToken cancellationToken = default)
    {
        if (RecordTypes.WhyNot(type) is { } why)
        {
            throw new ArgumentException(why, nameof(type));
        }

        // A transaction that writes nothing: its reads see one state.
        await using var batch = await store.BeginAsync("export", cancellationToken);
        var database = new DatabaseRows(batch);
        var columns = CsvColumn.Of(type);
        var rows = await database.OfAsync(type, cancellationToken);
        var keys = await KeysAsync(rows.Values, database, cancellationToken);

        await using var writer = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(Line(columns.Select(column => column.Name)));
        foreach (var row in rows.Values.OrderBy(RowReferences.KeyOf, CodePointOrder.Instance))
        {
            await writer.WriteLineAsync(Line(RowForm.Cells(row, columns, (_, id) => keys[id])).AsMemory(), cancellationToken);
        }

        return rows.Count;
    }

    private static async ValueTask<Dictionary<long, string>> KeysAsync(
        IEnumerable<EntityRow> rows, DatabaseRows database, CancellationToken cancellationToken)
    {
        var keys = new Dictionary<long, string>();
        foreach (var type in rows.SelectMany(RowReferences.Of).Distinct().GroupBy(named => named.Target, named => named.Id))
        {
            var targets = await database.OfAsync(type.Key, cancellationToken);
            foreach (var id in type)
            {
                keys.Add(id, RowReferences.KeyOf(targets[id]));
            }
        }

        return keys;
    }

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted));

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
