using System.Text;
using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Statistics;

/// <summary>One statistic: what is counted, <c>&lt;name&gt;.graphql</c>, and its card, <c>&lt;name&gt;.json</c>. The name never changes: keys of figures begin with it.</summary>
public sealed class StatisticContract
{
    private static readonly string[] Lengths = [.. Enum.GetNames<PeriodLength>().Select(Naming.ToEnumValue)];

    private StatisticContract(string name, string query, StatisticCard card) => (Name, Query, Card) = (name, query, card);

    public string Name { get; }

    /// <summary>Groups the rows of the period between its variables by every dimension at once.</summary>
    public string Query { get; }

    public StatisticCard Card { get; }

    /// <summary>What readers of its figures have to know, for the page of <see cref="StatisticCard.Dataset"/> where it has one of them.</summary>
    public Label Statement => new(
        $"代號以「{KeyPrefix}」開頭的數據由系統按{Period.Zh}統計，期間結束{StatisticalPeriod.DaysOfGrace}日後定案，其後的異動不再計入。"
        + $"總數未達{SmallCounts.Threshold}者不公布；分類中未達{SmallCounts.Threshold}的項目，與次小的項目合併為「{StatisticFigures.MergedZh}」，"
        + "或留空不列，使個別項目無從推得；未列出的項目可能為零。",
        $"Figures whose key begins with \"{KeyPrefix}\" are counted by the platform, {Period.En} by {Period.En}; final {StatisticalPeriod.DaysOfGrace} days after the "
        + $"end of a {Period.En}, and never changed by what is entered later. A total below {SmallCounts.Threshold} is not published. In a breakdown, counts below "
        + $"{SmallCounts.Threshold} are merged with the next smallest one as \"{StatisticFigures.MergedZh}\", or left out, so that none can be found out; what is not listed may be none.");

    /// <summary>What the keys of its figures begin with, and no other's: keys of the record begin with an indicator, which has a dot where this has none.</summary>
    public string KeyPrefix => Name + "-";

    private Label Period => Card.Period switch
    {
        PeriodLength.Year => new Label("年", "year"),
        PeriodLength.Quarter => new Label("季", "quarter"),
        _ => new Label("月", "month"),
    };

    /// <summary>What readers of a dataset have to know of the statistics that are counted for it; null where there is none.</summary>
    public static Label? StatementOf(string dataset, IEnumerable<StatisticContract> statistics)
    {
        var statements = statistics.Where(statistic => statistic.Card.Dataset == dataset).Select(statistic => statistic.Statement).ToList();
        return statements.Count == 0
            ? null
            : new Label(string.Concat(statements.Select(statement => statement.Zh)), string.Join(' ', statements.Select(statement => statement.En)));
    }

    /// <summary>The names of a folder, in order; none where there is no such folder.</summary>
    public static IReadOnlyList<string> NamesIn(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder)
            .Where(file => Path.GetExtension(file) is ".graphql" or ".json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All of a folder that can be read. Of one that cannot is told when it is to be counted.</summary>
    public static IReadOnlyList<StatisticContract> ReadableIn(string folder)
    {
        var contracts = new List<StatisticContract>();
        foreach (var name in NamesIn(folder))
        {
            try
            {
                contracts.Add(Load(folder, name));
            }
            catch (DatasetContractException)
            {
            }
        }

        return contracts;
    }

    /// <summary>Reads the statistic of this name.</summary>
    /// <exception cref="DatasetContractException">A file lacks its pair, or the card says something that it may not.</exception>
    public static StatisticContract Load(string folder, string name)
    {
        var query = Read(folder, name + ".graphql", "a query");
        if (!query.Contains("$from", StringComparison.Ordinal) || !query.Contains("$before", StringComparison.Ordinal))
        {
            throw new DatasetContractException(
                name + ".graphql", "The query does not ask for one period; filter by \"$from\" and \"$before\", or by \"$fromInstant\" and \"$beforeInstant\".");
        }

        var card = Encoding.UTF8.GetBytes(Read(folder, name + ".json", "a card"));
        return new StatisticContract(name, query, ContractJson.Read(name + ".json", "The card", card, ReadCard));
    }

    private static string Read(string folder, string name, string what)
    {
        var file = Path.Combine(folder, name);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw new DatasetContractException(name, $"There is no such file; a statistic needs {what}.");
    }

    private static StatisticCard ReadCard(ContractJson json, JsonElement card)
    {
        json.ExpectMembers(card, "The card", "titleZh", "titleEn", "indicator", "dataset", "period", "from", "withoutZh");
        var period = Enum.Parse<PeriodLength>(json.OneOf("period", json.Text(card, "period"), Lengths, length => length), ignoreCase: true);
        var from = json.Day(card, "from");
        return new StatisticCard
        {
            TitleZh = json.Text(card, "titleZh"),
            TitleEn = json.Text(card, "titleEn"),
            Indicator = json.Text(card, "indicator"),
            Dataset = json.Text(card, "dataset"),
            Period = period,
            From = StatisticalPeriod.Begins(period, from) ? from
                : throw json.Error($"\"from\" is {from:yyyy-MM-dd}, on which no {period} begins; write the first day of one."),
            WithoutZh = json.Members(card, "withoutZh").ToDictionary(member => member.Name, member => json.Text(card.GetProperty("withoutZh"), member.Name)),
        };
    }
}
