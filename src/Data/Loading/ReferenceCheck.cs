using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using static OpenGov.Data.Loading.LoadErrorList;

namespace OpenGov.Data.Loading;

/// <summary>Every row that is named exists: in the files, or in the database to stay.</summary>
internal static class ReferenceCheck
{
    /// <param name="stays">False for a row of the database that this load takes away.</param>
    public static async ValueTask RunAsync(
        RecordContent content, DatabaseRows database, Func<EntityRow, bool> stays,
        LoadErrorList errors, CancellationToken cancellationToken)
    {
        foreach (var table in content.Tables)
        {
            foreach (var reference in table.Rows.SelectMany(row => row.References))
            {
                if (content.Ids.Contains(reference.Id) || content.Unreadable.Contains(reference.Target))
                {
                    continue;
                }

                var existing = await database.OfAsync(reference.Target, cancellationToken);
                if (existing.TryGetValue(reference.Id, out var row) && stays(row))
                {
                    continue;
                }

                var keys = Keys(content, reference.Target).Concat(existing.Values.Where(stays).Select(RowReferences.KeyOf));
                errors.Add(reference.Cell with { Text = reference.Key },
                    $"found {Quote(reference.Key)}; no {reference.Target.Name} has this {reference.Target.KeyName}, "
                    + $"neither in the files nor in the database.{NearName.Question(reference.Key, keys)}");
            }
        }
    }

    private static IEnumerable<string> Keys(RecordContent content, EntityModel type) =>
        content.Tables.Where(table => table.Type == type).SelectMany(table => table.Rows).Select(row => row.Key.Text);
}
