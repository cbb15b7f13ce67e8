using OpenGov.Data.Reading;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>Holds what a card says of columns to the query's columns, before anything is read.</summary>
internal sealed class CardColumns
{
    private readonly string file;
    private readonly Dictionary<string, PropertyKind> columns = [];
    private readonly List<string> lists = [];
    private readonly string[] ofMainTable;

    private CardColumns(string slug, IReadOnlyList<ResultLevel> lists)
    {
        file = slug + ".json";
        Add(lists[0], "");
        ofMainTable = [.. columns.Keys];
        foreach (var further in lists.Skip(1))
        {
            this.lists.Add(further.Name);
            Add(further, $"{further.Name}.");
        }
    }

    /// <exception cref="DatasetContractException">The card names a column that the query does not select, or one that cannot do what it is named for.</exception>
    public static void Check(string slug, DatasetCard card, IReadOnlyList<ResultLevel> lists)
    {
        var known = new CardColumns(slug, lists);
        foreach (var name in card.MayBeEmpty)
        {
            known.Expect("mayBeEmpty", name, [.. known.columns.Keys, .. known.lists]);
        }

        if (card.Chart is { } chart)
        {
            known.Check(chart);
        }
    }

    private void Check(DatasetChart chart)
    {
        // Only rows of the main table have one place in a chart; the lists inside them can but split them.
        string[] top = [.. ofMainTable.Where(name => !name.Contains('.'))];
        Expect("x", chart.X, chart.Period is null ? top : [.. top.Where(IsDate)]);
        Expect("y", chart.Y, [.. top.Where(IsNumber)]);
        Expect("by", chart.By, ofMainTable);
        foreach (var name in chart.Where.Keys)
        {
            Expect("where", name, top);
        }
    }

    private bool IsDate(string name) => columns[name] is PropertyKind.Date or PropertyKind.PartialDate or PropertyKind.DateTime;

    private bool IsNumber(string name) => columns[name] is PropertyKind.Integer or PropertyKind.Long or PropertyKind.Decimal;

    private void Expect(string member, string? name, IReadOnlyList<string> allowed)
    {
        if (name is not null && !allowed.Contains(name))
        {
            throw new DatasetContractException(
                file, $"\"{member}\" names \"{name}\", which the query does not select or which cannot stand there; allowed are {ContractJson.List(allowed)}.");
        }
    }

    private void Add(ResultLevel level, string prefix)
    {
        foreach (var column in level.Columns)
        {
            columns.Add(prefix + column.Name, column.Kind);
        }

        foreach (var child in level.Children)
        {
            lists.Add(prefix + child.Name);
            Add(child, $"{prefix}{child.Name}.");
        }
    }
}
