using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Publisher.Datasets;

/// <summary>Reads a card and checks its form. What depends on the query's columns is checked by <see cref="CardColumns"/>.</summary>
internal static class DatasetCardReader
{
    private static readonly string[] Members =
    [
        "titleZh", "titleEn", "descriptionZh", "descriptionEn", "area", "frequency", "keywordsZh", "keywordsEn", "contact", "spatial", "spatialEn",
        "sourceZh", "sourceEn", "temporal", "awaits", "rows", "mayBeEmpty", "chart", "columnChanges", "withdrawn",
    ];

    private static readonly EnumModel Areas = DomainModel.Current.Enums.Single(codes => codes.Clr == typeof(Area));

    /// <param name="file">The name that errors show.</param>
    /// <exception cref="DatasetContractException">The card is not JSON, lacks something, or says something unknown.</exception>
    public static DatasetCard Read(string file, ReadOnlyMemory<byte> json) => ContractJson.Read(file, "The card", json, Read);

    /// <summary>Reads the card of a version, which an older program may have sealed.</summary>
    /// <exception cref="DatasetContractException">As for <see cref="Read(string, ReadOnlyMemory{byte})"/>, but for members that are unknown.</exception>
    public static DatasetCard ReadSealed(string file, ReadOnlyMemory<byte> json) => ContractJson.Read(file, "The card", json, Read, isSealed: true);

    private static DatasetCard Read(ContractJson json, JsonElement card)
    {
        json.ExpectMembers(card, "The card", Members);
        var temporal = json.Object(card, "temporal", "from", "to");
        return new DatasetCard
        {
            TitleZh = json.Text(card, "titleZh"),
            TitleEn = json.Text(card, "titleEn"),
            DescriptionZh = json.Text(card, "descriptionZh"),
            DescriptionEn = json.Text(card, "descriptionEn"),
            Area = json.OneOf("area", json.Text(card, "area"), Areas.Values, area => area.Value),
            Frequency = json.OneOf("frequency", json.Text(card, "frequency"), UpdateFrequency.All, frequency => frequency.Value),
            KeywordsZh = json.Texts(card, "keywordsZh"),
            KeywordsEn = json.Texts(card, "keywordsEn"),
            Contact = ReadContact(json, card),
            SpatialZh = json.OptionalText(card, "spatial"),
            SpatialEn = json.OptionalText(card, "spatialEn"),
            Source = json.OptionalLabel(card, "sourceZh", "sourceEn"),
            From = temporal is { } from ? json.Date(from, "from") : null,
            To = temporal is { } to ? json.Date(to, "to") : null,
            Awaits = json.Object(card, "awaits", "zh", "en") is { } awaits ? json.Label(awaits, "zh", "en") : null,
            Rows = ReadRows(json, card),
            MayBeEmpty = json.Texts(card, "mayBeEmpty"),
            Chart = DatasetChartReader.Read(json, card),
            ColumnChanges = [.. json.Items(card, "columnChanges").Select(change => ReadColumnChange(json, change))],
            Withdrawn = json.Object(card, "withdrawn", "on", "reasonZh", "reasonEn") is { } withdrawn
                ? new Withdrawal(json.Day(withdrawn, "on"), json.Label(withdrawn, "reasonZh", "reasonEn"))
                : null,
        };
    }

    private static Contact? ReadContact(ContractJson json, JsonElement card) =>
        json.Object(card, "contact", "nameZh", "nameEn", "homepage", "email", "phone") is { } contact
            ? new Contact(
                json.Text(contact, "nameZh"),
                json.OptionalText(contact, "nameEn"),
                json.WebAddress(contact, "homepage"),
                json.MailAddress(contact, "email"))
            {
                Phone = json.OptionalText(contact, "phone"),
            }
            : null;

    private static RowBand? ReadRows(ContractJson json, JsonElement card)
    {
        if (json.Object(card, "rows", "atLeast", "atMost") is not { } rows)
        {
            return null;
        }

        var band = new RowBand(json.Count(rows, "atLeast"), json.Count(rows, "atMost"));
        return band.AtLeast <= band.AtMost
            ? band
            : throw json.Error($"\"rows\" has \"atLeast\" {band.AtLeast} above \"atMost\" {band.AtMost}; write the smaller number as \"atLeast\".");
    }

    private static ColumnChange ReadColumnChange(ContractJson json, JsonElement value)
    {
        json.ExpectMembers(value, "An item of \"columnChanges\"", "announced", "effective", "added", "removed", "noteZh", "noteEn");
        var change = new ColumnChange(
            json.Day(value, "announced"),
            json.Day(value, "effective"),
            json.Texts(value, "added"),
            json.Texts(value, "removed"),
            json.Label(value, "noteZh", "noteEn"));
        var earliest = change.Announced.AddDays(ColumnChange.NoticeDays);
        if (change.Effective < earliest)
        {
            throw json.Error(
                $"\"effective\" is \"{change.Effective:yyyy-MM-dd}\"; a change of columns takes effect at least {ColumnChange.NoticeDays} days after it is announced: "
                + $"write {earliest:yyyy-MM-dd} or later.");
        }

        return change.Added.Count + change.Removed.Count > 0
            ? change
            : throw json.Error("An item of \"columnChanges\" changes no column; name one in \"added\" or \"removed\".");
    }
}
