using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>What splits rows into lines: a column of the row, or of a list inside it.</summary>
/// <param name="lists">The response keys of the lists on the way; empty for a column of the row itself.</param>
internal sealed class ChartSplit(IReadOnlyList<string> lists, TableColumn column)
{
    private const string NotGiven = "";

    private readonly ChartNames names = new(column);

    /// <param name="by">As a card names it: <c>kind</c>, or <c>dimensions.value</c>.</param>
    public static ChartSplit Of(IReadOnlyList<TableDescription> tables, string by)
    {
        var (place, name) = by.LastIndexOf('.') is >= 0 and var end ? (by[..end], by[(end + 1)..]) : ("", by);
        return new ChartSplit(
            place.Split('.', StringSplitOptions.RemoveEmptyEntries), tables.First(table => table.Place == place).Column(name));
    }

    /// <summary>The lines that a row belongs to, each once. A row whose own column is empty has a line for that; one without an item of the list has none.</summary>
    public IReadOnlyList<string> Of(JsonElement row) => lists.Count == 0
        ? [names.Read(row) ?? NotGiven]
        : [.. lists.Aggregate<string, IEnumerable<JsonElement>>([row], (rows, list) => rows.SelectMany(item => item.GetProperty(list).EnumerateArray()))
            .Select(names.Read)
            .OfType<string>()
            .Distinct()];

    public Label LabelOf(string line) => line == NotGiven ? new("未填", "Not given") : names.LabelOf(line);

    /// <summary>Lines of a code list stand in its order.</summary>
    public int OrderOf(string line) => column.Codes is { } codes ? codes.Values.TakeWhile(code => code.Value != line).Count() : 0;
}
