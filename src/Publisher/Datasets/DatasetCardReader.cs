using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Publisher.Datasets;

/// <summary>Reads a card and checks it: every error names the file, what was found, and what is allowed.</summary>
internal sealed class DatasetCardReader
{
    private static readonly string[] Members =
        ["titleZh", "titleEn", "descriptionZh", "descriptionEn", "area", "frequency", "contact", "spatial", "temporal"];

    private static readonly EnumModel Areas = DomainModel.Current.Enums.Single(codes => codes.Clr == typeof(Area));

    private readonly string file;

    private DatasetCardReader(string file) => this.file = file;

    /// <param name="file">The name that errors show.</param>
    /// <exception cref="DatasetContractException">The card is not JSON, lacks something, or says something unknown.</exception>
    public static DatasetCard Read(string file, ReadOnlyMemory<byte> json)
    {
        var reader = new DatasetCardReader(file);
        try
        {
            using var document = JsonDocument.Parse(json);
            return reader.Read(document.RootElement);
        }
        catch (JsonException problem)
        {
            throw new DatasetContractException(file, $"The card is not JSON: {problem.Message}");
        }
    }

    private DatasetCard Read(JsonElement card)
    {
        ExpectMembers(card, "The card", Members);
        var contact = Required(card, "contact");
        ExpectMembers(contact, "\"contact\"", ["nameZh", "email"]);
        var temporal = card.TryGetProperty("temporal", out var found) ? found : default;
        if (temporal.ValueKind != JsonValueKind.Undefined)
        {
            ExpectMembers(temporal, "\"temporal\"", ["from", "to"]);
        }

        return new DatasetCard
        {
            TitleZh = Text(card, "titleZh"),
            TitleEn = Text(card, "titleEn"),
            DescriptionZh = Text(card, "descriptionZh"),
            DescriptionEn = Text(card, "descriptionEn"),
            Area = OneOf("area", Text(card, "area"), Areas.Values, area => area.Value),
            Frequency = OneOf("frequency", Text(card, "frequency"), UpdateFrequency.All, frequency => frequency.Value),
            ContactNameZh = Text(contact, "nameZh"),
            ContactEmail = Optional(contact, "email"),
            Spatial = Optional(card, "spatial"),
            From = Date(temporal, "from"),
            To = Date(temporal, "to"),
        };
    }

    private void ExpectMembers(JsonElement value, string what, string[] allowed)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new DatasetContractException(file, $"{what} is a JSON {Word(value)}; write an object.");
        }

        foreach (var member in value.EnumerateObject().Where(member => !allowed.Contains(member.Name)))
        {
            throw new DatasetContractException(file, $"{what} has a member \"{member.Name}\"; it may have {List(allowed)}.");
        }
    }

    private JsonElement Required(JsonElement parent, string name) => parent.TryGetProperty(name, out var value)
        ? value
        : throw new DatasetContractException(file, $"\"{name}\" is missing; add it.");

    private string Text(JsonElement parent, string name)
    {
        var value = Required(parent, name);
        return value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!
            : throw new DatasetContractException(
                file, $"\"{name}\" is {(value.ValueKind == JsonValueKind.String ? "empty" : $"a JSON {Word(value)}")}; write a text.");
    }

    private string? Optional(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? Text(parent, name)
            : null;

    private PartialDate? Date(JsonElement parent, string name)
    {
        if (Optional(parent, name) is not { } text)
        {
            return null;
        }

        return PartialDate.TryParse(text, out var date)
            ? date
            : throw new DatasetContractException(file, $"\"{name}\" is \"{text}\"; write a year, a month or a day: 2023, 2023-01 or 2023-01-13.");
    }

    private T OneOf<T>(string name, string text, IReadOnlyList<T> allowed, Func<T, string> valueOf)
        where T : class =>
        allowed.FirstOrDefault(candidate => valueOf(candidate) == text)
        ?? throw new DatasetContractException(file, $"\"{name}\" is \"{text}\"; allowed are {List(allowed.Select(valueOf))}.");

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static string Word(JsonElement value) => value.ValueKind.ToString().ToLowerInvariant();
}
