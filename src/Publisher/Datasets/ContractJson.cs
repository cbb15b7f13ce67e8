using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>Reads a JSON file of <c>schema/</c> strictly: every error names the file, what was found, and what is allowed.</summary>
/// <param name="file">The name that errors show.</param>
/// <param name="isSealed">A sealed copy may have members that only an older program knew.</param>
internal sealed partial class ContractJson(string file, bool isSealed)
{
    /// <param name="what">What the file is, as errors call it.</param>
    /// <exception cref="DatasetContractException">The file is not JSON, or what is read from it is not as it must be.</exception>
    public static T Read<T>(string file, string what, ReadOnlyMemory<byte> json, Func<ContractJson, JsonElement, T> read, bool isSealed = false)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return read(new ContractJson(file, isSealed), document.RootElement);
        }
        catch (JsonException problem)
        {
            throw new DatasetContractException(file, $"{what} is not JSON: {problem.Message}");
        }
    }

    public DatasetContractException Error(string found) => new(file, found);

    public void ExpectMembers(JsonElement value, string what, params string[] allowed)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Error($"{what} is a JSON {Word(value)}; write an object.");
        }

        foreach (var member in value.EnumerateObject().Where(member => !isSealed && !allowed.Contains(member.Name)))
        {
            throw Error($"{what} has a member \"{member.Name}\"; it may have {List(allowed)}.");
        }
    }

    /// <summary>The member as an object with these members only; null where there is none.</summary>
    public JsonElement? Object(JsonElement parent, string name, params string[] allowed)
    {
        if (Find(parent, name) is not { } value)
        {
            return null;
        }

        ExpectMembers(value, $"\"{name}\"", allowed);
        return value;
    }

    /// <summary>The members of an object whose names are free, none where there is no object.</summary>
    public IEnumerable<JsonProperty> Members(JsonElement parent, string name) => Find(parent, name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Object } value => value.EnumerateObject(),
        { } other => throw Error($"\"{name}\" is a JSON {Word(other)}; write an object."),
    };

    public string Text(JsonElement parent, string name) => TextOf(Required(parent, name), name);

    public string? OptionalText(JsonElement parent, string name) => Find(parent, name) is { } value ? TextOf(value, name) : null;

    /// <summary>The address of a page; null where there is none.</summary>
    public string? WebAddress(JsonElement parent, string name) => Address(
        parent,
        name,
        text => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !text.Any(char.IsWhiteSpace),
        "a web address: https://orcc.kcg.gov.tw/");

    /// <summary>An address to write to; null where there is none.</summary>
    public string? MailAddress(JsonElement parent, string name) => Address(parent, name, MailAddresses.IsMatch, "a mail address: data@kcg.gov.tw");

    public Label Label(JsonElement parent, string zh, string en) => new(Text(parent, zh), Text(parent, en));

    /// <summary>Null where neither language is there; one alone is refused.</summary>
    public Label? OptionalLabel(JsonElement parent, string zh, string en) =>
        Find(parent, zh) is null && Find(parent, en) is null ? null : Label(parent, zh, en);

    /// <summary>A list of texts, empty where there is none.</summary>
    public IReadOnlyList<string> Texts(JsonElement parent, string name)
    {
        IReadOnlyList<string> texts = [.. Items(parent, name).Select(item => TextOf(item, name))];
        return texts.Distinct().Count() == texts.Count ? texts : throw Error($"\"{name}\" names a text twice; leave one out.");
    }

    /// <summary>The items of a list, none where there is no list.</summary>
    public IEnumerable<JsonElement> Items(JsonElement parent, string name) => Find(parent, name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { } other => throw Error($"\"{name}\" is a JSON {Word(other)}; write a list."),
    };

    /// <summary>A number of rows.</summary>
    public int Count(JsonElement parent, string name) =>
        Required(parent, name) is var value && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0
            ? count
            : throw Error($"\"{name}\" is {value.GetRawText()}; write a whole number from 0 on.");

    /// <summary>True or false, false where it is left out.</summary>
    public bool Flag(JsonElement parent, string name) => Find(parent, name) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        { } other => throw Error($"\"{name}\" is a JSON {Word(other)}; write true or false."),
    };

    public DateOnly Day(JsonElement parent, string name) =>
        Text(parent, name) is var text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Error($"\"{name}\" is \"{text}\"; write a day: 2023-01-13.");

    /// <summary>A date as precise as it is known; null where there is none.</summary>
    public PartialDate? Date(JsonElement parent, string name)
    {
        if (OptionalText(parent, name) is not { } text)
        {
            return null;
        }

        return PartialDate.TryParse(text, out var date)
            ? date
            : throw Error($"\"{name}\" is \"{text}\"; write a year, a month or a day: 2023, 2023-01 or 2023-01-13.");
    }

    public T OneOf<T>(string name, string text, IReadOnlyList<T> allowed, Func<T, string> valueOf)
        where T : class =>
        allowed.FirstOrDefault(candidate => valueOf(candidate) == text)
        ?? throw Error($"\"{name}\" is \"{text}\"; allowed are {List(allowed.Select(valueOf))}.");

    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    /// <summary>Addresses become links. One that an older program let through is not shown, or a sealed card would stop every run.</summary>
    private string? Address(JsonElement parent, string name, Func<string, bool> holds, string allowed) => OptionalText(parent, name) switch
    {
        { } text when !holds(text) => isSealed ? null : throw Error($"\"{name}\" is \"{text}\"; write {allowed}."),
        var text => text,
    };

    private static JsonElement? Find(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonElement Required(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value : throw Error($"\"{name}\" is missing; add it.");

    private string TextOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!
            : throw Error($"\"{name}\" is {(value.ValueKind == JsonValueKind.String ? "empty" : $"a JSON {Word(value)}")}; write a text.");

    private static string Word(JsonElement value) => value.ValueKind.ToString().ToLowerInvariant();

    /// <summary>Stricter than the law of mail: no letter that means something else in a link.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex MailAddresses { get; }
}
