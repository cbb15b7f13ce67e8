using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenGov.Data.Sql;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Journal;
using OpenGov.Data.Writing.Tracking;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Searching;

/// <summary>
/// Puts rows into the index that were written before it: after an upgrade, and when other properties are searched or texts are folded otherwise.
/// Writes keep it from then on.
/// </summary>
public sealed class SearchIndexer(DatabaseAddress address, DomainModel model)
{
    /// <summary>The name of the state that says how the index was made.</summary>
    public const string State = "search.index";

    /// <summary>Raised when the same text folds to another one, or to other grams.</summary>
    private const int Version = 1;

    private const int Chunk = 2000;

    private readonly WriteStatements statements = WriteStatements.For(address, model);

    /// <summary>
    /// Makes the index anew unless it is as this program makes it. One transaction: writers wait, readers see the former index until it ends.
    /// </summary>
    /// <param name="progress">Told how many rows have been read so far.</param>
    /// <returns>How many rows were read; null when there was nothing to do.</returns>
    public async ValueTask<int?> BringUpToDateAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var wanted = Description();
        await using var session = await DatabaseSession.OpenAsync(address, cancellationToken);
        var state = new PlatformState(session);
        if (await state.FindAsync(State, cancellationToken) == wanted)
        {
            return null;
        }

        await session.BeginAsync(cancellationToken);
        await JournalPage.HeadAsync(session, statements.Journal.LockHead, cancellationToken);
        if (await state.FindAsync(State, cancellationToken) == wanted)
        {
            // Another program was faster.
            return null;
        }

        await session.SendAsync([.. statements.Search.Clear.Select(clear => new QueuedWrite(clear, []))], cancellationToken);
        var count = 0;
        foreach (var type in model.Entities.Where(type => type.Searched.Any()))
        {
            await foreach (var rows in ReadAsync(session, type, cancellationToken))
            {
                var queue = new List<QueuedWrite>();
                new SearchWrites(statements.Search, session.Values).InsertAll(queue, rows);
                await session.SendAsync(queue, cancellationToken);
                count += rows.Count;
                progress?.Report(count);
            }
        }

        await state.SetAsync(State, wanted);
        await session.CommitAsync(cancellationToken);
        return count;
    }

    /// <summary>Names everything that the content of the index depends on, beside the rows.</summary>
    private string Description()
    {
        var fields = SearchedText.Of(model).Select(text => string.Create(
            CultureInfo.InvariantCulture, $"{text.Field} {text.Property.SearchWeight}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Version}\n{string.Concat(fields)}"))));
    }

    private static async IAsyncEnumerable<List<EntityRow>> ReadAsync(
        DatabaseSession session, EntityModel type, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PropertyModel[] properties = [type.Property(nameof(Row.Id)), type.Key!, .. type.Searched.Where(property => property != type.Key)];
        var select = PreparedSql.Select(
            session.Dialect,
            new SqlSelect
            {
                Columns = [.. properties.Select(property => new SqlSelectColumn(new SqlColumn("t", property.Column)))],
                From = new SqlTable(type.Table, "t"),
                Where = new SqlBinary(SqlOperator.Greater, new SqlColumn("t", "id"), new SqlParameter(0, SqlType.Integer)),
                OrderBy = [new SqlOrder(new SqlColumn("t", "id"), Descending: false, Nullable: false)],
                Limit = new SqlNumber(Chunk),
            },
            SqlType.Integer);
        var last = -1L;
        List<EntityRow> rows;
        do
        {
            rows = [];
            await using (var reader = await session.QueryAsync(select, [last], cancellationToken))
            {
                while (await reader.ReadAsync(cancellationToken))
                {
                    var row = new EntityRow(type);
                    for (var i = 0; i < properties.Length; i++)
                    {
                        row[properties[i].Name] = session.Values.Read(reader, i, properties[i]);
                    }

                    last = (long)row["id"]!;
                    rows.Add(row);
                }
            }

            yield return rows;
        }
        while (rows.Count == Chunk);
    }
}
