using System.Globalization;
using OpenGov.Data.Loading;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Data.Checking;

/// <summary>What a record's rows say, in the form that checks ask for. Made from files without errors.</summary>
internal sealed class RecordFacts
{
    private readonly Dictionary<long, LoadedRow> byId;

    private RecordFacts(RecordContent content)
    {
        Rows = [.. content.Tables.SelectMany(table => table.Rows)];
        byId = Rows.ToDictionary(row => row.Id);
        Figures = [.. RowsOf<Figure>().Select(ReadFigure).OrderBy(figure => figure.Key, StringComparer.Ordinal)];
        Sources = RowsOf<Source>().ToDictionary(
            row => row.Key.Text,
            row => new Period((DateOnly)row.Row["startsOn"]!, (DateOnly)row.Row["endsOn"]!));
    }

    public IReadOnlyList<LoadedRow> Rows { get; }

    public IReadOnlyList<FigureFact> Figures { get; }

    /// <summary>What each source covers, by its key.</summary>
    public IReadOnlyDictionary<string, Period> Sources { get; }

    /// <param name="folder">A record without errors.</param>
    public static RecordFacts Read(string folder) => new(new RecordReader(DomainModel.Current).Read(folder, new LoadErrorList()));

    public IEnumerable<LoadedRow> RowsOf<T>() => Rows.Where(row => row.Row.Type.Clr == typeof(T));

    /// <summary>The row that a reference names; null for an empty one.</summary>
    public LoadedRow? Find(object? id) => id is long value ? byId.GetValueOrDefault(value) : null;

    /// <summary>The keys of the sources that a row cites, each once.</summary>
    public IEnumerable<string> SourcesOf(LoadedRow row) => PartsOf(row, nameof(RecordEntity.Citations))
        .Select(citation => Find(citation[0])).OfType<LoadedRow>().Select(source => source.Key.Text).Distinct();

    /// <summary>A date of a row; null where it is empty, or the type has no such property.</summary>
    public static PartialDate? DateOf(LoadedRow row, string property) =>
        row.Row.Type.Find(property) is null ? null : row.Row[property] switch
        {
            PartialDate partial => partial,
            DateOnly day => PartialDate.Of(day),
            _ => null,
        };

    /// <summary>The rows of a list of components, by its name in C#.</summary>
    public static IReadOnlyList<object?[]> PartsOf(LoadedRow row, string list) =>
        row.Row.Type.FindRelation(Naming.ToCamel(list)) is RelationModel.Components components ? row.Row.MembersOf(components) : [];

    /// <summary>Every number that the rows hold which cite a source.</summary>
    public IReadOnlyList<HeldNumber> NumbersOf(string source) =>
        [.. Rows.Where(row => SourcesOf(row).Contains(source)).SelectMany(NumbersOf)];

    private IEnumerable<HeldNumber> NumbersOf(LoadedRow row)
    {
        var name = $"{row.Row.Type.Name} {row.Key.Text}";
        var texts = TextsOf(row.Row).ToList();
        var isFigure = row.Row.Type.Clr == typeof(Figure);
        if (isFigure && Find(row.Row["indicator"]) is { } indicator)
        {
            texts.Add((string)indicator.Row["nameZh"]!);
        }

        var words = string.Join(' ', texts);
        var values = row.Row.Values.Zip(row.Row.Type.Properties)
            .Where(pair => pair.Second.Kind is PropertyKind.Integer or PropertyKind.Long or PropertyKind.Decimal && pair.Second.Name != "version")
            .Where(pair => pair.First is not null)
            .Select(pair => Convert.ToDecimal(pair.First, CultureInfo.InvariantCulture));
        if (isFigure)
        {
            return [new HeldNumber((decimal)row.Row["value"]!, name, IsFigure: true, words)];
        }

        var inTexts = texts.SelectMany(NumberFinder.Find).Select(number => number.Value ?? ChineseNumber.Parse(number.Text)).OfType<decimal>();
        return values.Concat(inTexts).Distinct().Select(value => new HeldNumber(value, name, IsFigure: false, words));
    }

    private static IEnumerable<string> TextsOf(EntityRow row) => row.Values
        .Concat(row.Components.Values.SelectMany(parts => parts).SelectMany(values => values))
        .SelectMany(value => value switch
        {
            string text => [text],
            string[] texts => texts,
            _ => Array.Empty<string>(),
        });

    private FigureFact ReadFigure(LoadedRow row) => new()
    {
        Key = row.Key.Text,
        Indicator = Find(row.Row["indicator"])?.Key.Text ?? "",
        Unit = (string?)Find(row.Row["indicator"])?.Row["unit"] ?? "",
        Period = new Period((DateOnly)row.Row["startsOn"]!, (DateOnly)row.Row["endsOn"]!),
        RocYear = (int)row.Row["rocYear"]!,
        Dimensions = PartsOf(row, nameof(Figure.Dimensions)).ToDictionary(part => (string)part[0]!, part => (string)part[1]!),
        Value = (decimal)row.Row["value"]!,
        Approximate = (bool)row.Row["approximate"]!,
        IsReported = (string)row.Row["origin"]! == EnumModel.ToValue(Origin.Reported),
        Cumulative = (bool)row.Row["cumulative"]!,
        Note = (string?)row.Row["note"],
        Sources = [.. SourcesOf(row)],
    };
}
