using OpenGov.Data.Reading;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>Writes a result as plain CSV, spreadsheet CSV, JSON and NDJSON in one reading.</summary>
internal static class TableFiles
{
    /// <exception cref="DatasetContractException">Two lists would be written into one file, or into one member of the JSON.</exception>
    public static void CheckNames(string slug, IReadOnlyList<ResultLevel> lists)
    {
        var names = CsvTables.Files(slug, lists).Select(table => table.File)
            .Concat(lists.Select((list, index) => RowFiles.Spreadsheet(CsvTables.SlugOf(slug, list, index))));
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new DatasetContractException(slug + ".graphql", $"Two lists have the file \"{twice.Key}\". Give one of them an alias.");
        }

        if (lists.Skip(1).FirstOrDefault(list => JsonDocumentFile.Members.Contains(list.Name)) is { } taken)
        {
            throw new DatasetContractException(
                slug + ".graphql", $"The JSON has a member \"{taken.Name}\" of its own. Give the list of that name an alias.");
        }
    }

    /// <param name="others">They get the rows of the first list.</param>
    /// <returns>How many rows the first list has.</returns>
    public static async ValueTask<int> WriteAsync(
        string slug, IOpenResult result, StagedFolder folder, CancellationToken cancellationToken, params IReadOnlyList<IResultSink> others)
    {
        var counter = new RowCounter(result.Shapes[0]);
        var json = new JsonDocumentFile(slug, result.Shapes, folder.Create(RowFiles.Json(slug)));
        await result.ReadAsync([.. result.Shapes.Select(SinkOf)], cancellationToken);
        json.End();
        return counter.Rows;

        IResultSink SinkOf(ResultLevel list, int index)
        {
            var name = CsvTables.SlugOf(slug, list, index);
            return new FanOut(
            [
                new CsvTables(list, name, folder.Create),
                new SpreadsheetTable(list, folder.Create(RowFiles.Spreadsheet(name))),
                new JsonRows(list, folder.Create(RowFiles.JsonLines(name)), json),
                .. index == 0 ? [counter, .. others] : Array.Empty<IResultSink>(),
            ]);
        }
    }
}
