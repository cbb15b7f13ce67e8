using System.Globalization;
using System.Text;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Statistics;

/// <summary>
/// Adds up groups as they are read, into the total and one table for each dimension: however many groups there are, it holds one number for each value.
/// </summary>
internal sealed class StatisticTally : IResultSink
{
    /// <summary>What has more values is no dimension but a text of its own for each row.</summary>
    private const int MostValues = 1000;

    private const string WithoutZh = "未載明";

    private static readonly EnumModel Names = DomainModel.Current.Entity<Dimension>().Property(nameof(Dimension.Name)).Vocabulary!;

    private readonly StatisticContract contract;
    private readonly StatisticalPeriod period;
    private readonly int countColumn;
    private readonly List<(int Column, string Name, Func<string, string> Read, Dictionary<string, long> Counts)> tables = [];

    /// <exception cref="DatasetContractException">The query selects something else than groups and their count.</exception>
    public StatisticTally(StatisticContract contract, StatisticalPeriod period, ResultLevel shape)
    {
        this.contract = contract;
        this.period = period;
        countColumn = shape.Columns.ToList().FindIndex(IsCount);
        if (countColumn < 0)
        {
            throw Wrong("The query selects no \"count\"; add it.");
        }

        for (var i = 0; i < shape.Columns.Count; i++)
        {
            if (i != countColumn)
            {
                tables.Add((i, shape.Columns[i].Path[^1], ReaderOf(shape.Columns[i]), []));
            }
        }

        if (tables.GroupBy(table => table.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw Wrong($"Two dimensions have the name \"{twice.Key}\"; give one of them an alias.");
        }

        if (tables.Find(table => StatisticFigures.PartOf(table.Name) is null && Names.Find(table.Name) is null) is { Name: { } unknown })
        {
            throw Wrong($"\"{unknown}\" is no name of a dimension; give it an alias that is one, or add it to DimensionName. Names are {ContractJson.List(Names.Values.Select(name => name.Value))}.");
        }
    }

    public long Total { get; private set; }

    public IReadOnlyList<CountTable> Tables => [.. tables.Select(table => new CountTable(table.Name, table.Counts))];

    public void BeginRow(ResultLevel level, IResultRow row)
    {
        var count = long.Parse(row.Text(countColumn), CultureInfo.InvariantCulture);
        Total += count;
        foreach (var (column, name, read, counts) in tables)
        {
            var value = row.IsNull(column) ? contract.Card.WithoutZh.GetValueOrDefault(name, WithoutZh) : read(Encoding.UTF8.GetString(row.Text(column)));
            counts[value] = counts.GetValueOrDefault(value) + count;
            if (counts.Count > MostValues)
            {
                throw Wrong($"\"{name}\" has more than {MostValues} values in {period.Name}, too many for a dimension. Count by something coarser.");
            }
        }
    }

    public void EndRow(ResultLevel level)
    {
    }

    public void BeginList(ResultLevel level) => throw new InvalidOperationException("A group holds no list.");

    public void EndList(ResultLevel level) => throw new InvalidOperationException("A group holds no list.");

    private static bool IsCount(ResultColumn column) => column is { Property: null, Kind: PropertyKind.Integer, Path.Count: 1 };

    /// <summary>How a value of a dimension is written: a code by its label, a part of the period by its name, a text as it is.</summary>
    private Func<string, string> ReaderOf(ResultColumn column) => column switch
    {
        { Property.Enum: { } codes } => value => codes.Values.Single(code => code.Value == value).Label.Zh,
        { Property.Kind: PropertyKind.Date or PropertyKind.DateTime, Kind: PropertyKind.Integer } when StatisticFigures.PartOf(column.Path[^1]) is { } length =>
            number => PartOf(length, int.Parse(number, CultureInfo.InvariantCulture)).Name,
        { Property.Kind: PropertyKind.Text, Kind: PropertyKind.Text } => value => value,
        _ => throw Wrong($"\"{column.Name}\" is no dimension; group by codes, texts, and the \"month\" or \"quarter\" of the date, and select only \"count\" beside them."),
    };

    private StatisticalPeriod PartOf(PeriodLength length, int number)
    {
        var parts = period.Parts(length).Where(part => part.Number == number).ToList();
        return parts is [var part] ? part
            : throw Wrong($"A row of {length} {number} is counted in {period.Name}, where there is none. Filter by the date whose {length} is grouped by, from \"$from\" to before \"$before\".");
    }

    private DatasetContractException Wrong(string found) => new(contract.Name + ".graphql", found);
}
