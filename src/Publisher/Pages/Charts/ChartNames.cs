using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages.Charts;

/// <summary>
/// What the values of a column are called on a page. A Chinese name is called in English by its twin in the same row, where one is selected and filled:
/// <c>country.nameZh</c> by <c>country.nameEn</c>.
/// </summary>
internal sealed class ChartNames(TableColumn column)
{
    private readonly IReadOnlyList<string>? twin = column.Path is [.., var last] && last.EndsWith("Zh", StringComparison.Ordinal)
        ? [.. column.Path.SkipLast(1), last[..^2] + "En"]
        : null;

    private readonly Dictionary<string, string> english = new(StringComparer.Ordinal);

    /// <summary>The column's value in a row, which is asked for its English name too; null where it has none.</summary>
    public string? Read(JsonElement row)
    {
        var text = RowText.Of(row, column.Path);
        if (text is not null && twin is not null && !english.ContainsKey(text) && RowText.Of(row, twin) is { } name)
        {
            english.Add(text, name);
        }

        return text;
    }

    public Label LabelOf(string text) => english.TryGetValue(text, out var name) ? new Label(text, name) : RowText.LabelOf(column, text);
}
