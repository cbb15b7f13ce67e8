using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>Reads the department's record: a folder of CSV files, one per type (see <c>record/README.md</c> for their form).</summary>
public sealed class RecordReader(DomainModel model)
{
    /// <summary>Checks a record against itself, as loading it into an empty database would.</summary>
    /// <returns>What is wrong, by file and line: at most 100 errors.</returns>
    public async ValueTask<IReadOnlyList<LoadError>> CheckAsync(string folder, CancellationToken cancellationToken = default)
    {
        var errors = new LoadErrorList();
        var content = Read(folder, errors);
        await ReferenceCheck.RunAsync(content, DatabaseRows.None, stays: _ => true, errors, cancellationToken);
        RowOrder.Sort(content.Tables.SelectMany(table => table.Rows), errors);
        return errors.Shown;
    }

    internal RecordContent Read(string folder, LoadErrorList errors)
    {
        var tables = new List<LoadedTable>();
        var unreadable = new HashSet<EntityModel>();
        foreach (var file in RecordFiles.Find(folder, model, errors))
        {
            if (CsvTable.Read(file.Name, File.ReadAllBytes(file.Path), errors) is { } table)
            {
                var rows = new CsvRowReader(file.Type, errors).Read(table);
                UniqueCheck.Run(rows, errors);
                tables.Add(rows);
            }
            else
            {
                unreadable.Add(file.Type);
            }
        }

        return new RecordContent(tables, unreadable);
    }
}
