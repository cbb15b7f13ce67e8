using System.Globalization;
using System.Text.Json.Nodes;
using OpenGov.Data.Schema;
using OpenGov.Data.Tests.Planning.Interpreter;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>Draws operands from the values that a property has in the data, and from what lies near them: there the mistakes are.</summary>
internal sealed class OperandGenerator(Random random, RecordRows rows)
{
    private static readonly string[] Texts = ["", " ", "高", "の", "\u0000", "%", "_", "\\", "'", "😀", "𠮷", "\uff5e", "é", "A"];

    private readonly Dictionary<(EntityModel, PropertyModel), object[]> values = [];

    public JsonNode Draw(EntityModel type, PropertyModel property)
    {
        var known = KnownValues(type, property);
        return Near(type, property, known.Length == 0 ? Default(property) : known[random.Next(known.Length)]);
    }

    public JsonNode DrawRocYear(EntityModel type, PropertyModel property) =>
        Pick(DateParts.Of(AnyKnown(type, property), DatePart.RocYear) ?? 112, 112, 8088, 8089, -1910, -1911, int.MaxValue, int.MinValue);

    /// <summary>A year, month or day in which the property has a value, or nearly.</summary>
    public JsonNode DrawPeriod(EntityModel type, PropertyModel property) => Partial(AnyKnown(type, property) switch
    {
        DateOnly date => Moved(date),
        PartialDate date => Moved(date.Earliest),
        DateTimeOffset instant => Moved(DateOnly.FromDateTime(instant.UtcDateTime)),
        _ => new DateOnly(2023, 1, 1),
    });

    private object? AnyKnown(EntityModel type, PropertyModel property) =>
        KnownValues(type, property) is { Length: > 0 } known ? known[random.Next(known.Length)] : null;

    private object[] KnownValues(EntityModel type, PropertyModel property)
    {
        if (!values.TryGetValue((type, property), out var known))
        {
            known = type.IsComponent ? [] : [.. rows.All(type).Select(row => row[property.Name]).SelectMany(value => value as IEnumerable<object?> ?? [value]).OfType<object>().Distinct()];
            values.Add((type, property), known);
        }

        return known;
    }

    private static object Default(PropertyModel property) => property.Kind switch
    {
        PropertyKind.Id => 1L,
        PropertyKind.Long => 0L,
        PropertyKind.Integer => 0,
        PropertyKind.Decimal => 0m,
        PropertyKind.Boolean => true,
        PropertyKind.Date => new DateOnly(2023, 1, 1),
        PropertyKind.PartialDate => PartialDate.Of(new DateOnly(2023, 1, 1)),
        PropertyKind.DateTime => DateTimeOffset.UnixEpoch,
        PropertyKind.Enum => property.Enum!.Values[0].Value,
        _ => "肆",
    };

    private JsonNode Near(EntityModel type, PropertyModel property, object value) => value switch
    {
        long id when property.Kind == PropertyKind.Id => Pick(
            new GlobalId(type.Name, id).ToString(), new GlobalId(type.Name, id).ToString(), new GlobalId("Figure", id).ToString(), "x"),
        long number => Pick(number, number - 1, number + 1, long.MaxValue, long.MinValue),
        int number => Pick(number, number, number - 1L, number + 1L, int.MaxValue, int.MinValue) is var near && (long)near is >= int.MinValue and <= int.MaxValue
            ? near : number,
        decimal number => Decimal(number + Pick<decimal>(0, 0, 0, 1, -1, 0.0001m, -0.0001m, 0.00001m, -0.00001m)),
        bool => random.Next(2) == 0,
        DateOnly date => Text(Moved(date)),
        PartialDate date => Partial(Moved(date.Earliest)),
        DateTimeOffset moment => Text(moment.AddTicks(Pick(0, 0, 1, -1, 4_000, 10_000, -10_000))),
        string word when property.Kind == PropertyKind.Enum => Pick(word, property.Enum!.Values[random.Next(property.Enum.Values.Count)].Value),
        string text => Part(text),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private DateOnly Moved(DateOnly date)
    {
        var days = Pick(0, 0, 0, 1, -1, 400, -400);
        return date.DayNumber + days >= 0 && date.DayNumber + days <= DateOnly.MaxValue.DayNumber ? date.AddDays(days) : date;
    }

    private string Partial(DateOnly date) => random.Next(3) switch
    {
        0 => date.ToString("yyyy", CultureInfo.InvariantCulture),
        1 => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => Text(date),
    };

    /// <summary>The text, a piece of it cut between characters, or some other text.</summary>
    private string Part(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var start = random.Next(runes.Length + 1);
        var length = random.Next(Math.Min(3, runes.Length - start) + 1);
        return random.Next(6) switch
        {
            0 or 1 => text,
            2 => string.Concat(runes.AsSpan(start, length).ToArray()),
            3 => string.Concat(runes[..start]),
            4 => string.Concat(runes[start..]),
            _ => Texts[random.Next(Texts.Length)],
        };
    }

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private static JsonNode Decimal(decimal number) => JsonNode.Parse(number.ToString(CultureInfo.InvariantCulture))!;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
