using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>
/// What a cursor of one list carries: a mark of type and order, then the row's value for each key of the order. So it survives inserts,
/// and a cursor of another order is told apart.
/// </summary>
internal sealed class CursorPlan
{
    public CursorPlan(EntityModel type, IReadOnlyList<OrderKey> order, SelectedField? field)
    {
        Type = type;
        Order = order;
        Field = field;
        Mark = Hash($"{type.Name} {Description}");
    }

    public EntityModel Type { get; }
    public IReadOnlyList<OrderKey> Order { get; }
    public SelectedField? Field { get; }

    /// <summary>Eight hexadecimal digits.</summary>
    public string Mark { get; }

    public string Description => string.Join(", ", Order);

    /// <summary>The stored values of a cursor, by key of the order.</summary>
    /// <param name="argument">The argument that holds it, for errors.</param>
    /// <exception cref="GraphQLException">The text is no cursor, or one of another list or order.</exception>
    public object?[] Decode(string cursor, string argument)
    {
        var parts = Split(cursor) ?? throw Refuse(argument, "is not a cursor", "the text that \"cursor\" or \"endCursor\" gave");
        if (parts[0] != Mark || parts.Length != Order.Count + 1)
        {
            throw Refuse(argument, "belongs to another list or order", $"one that came from \"{Type.Plural}\" ordered by {Description}");
        }

        var values = new object?[Order.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = parts[i + 1] is { } text ? Parse(i, text, argument) : Order[i].Nullable ? null : throw Damaged(argument);
        }

        return values;
    }

    /// <summary>The stored value behind the text of one key.</summary>
    private object Parse(int index, string text, string argument)
    {
        var key = Order[index];
        var culture = CultureInfo.InvariantCulture;
        var known = key.Kind switch
        {
            PropertyKind.Id or PropertyKind.Integer or PropertyKind.Long
                when long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var number) => number,
            PropertyKind.Decimal when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, culture, out var number) =>
                ScaledDecimal.Of(number, key.Scale, FilterOperation.Eq),
            PropertyKind.Boolean when text is "true" or "false" => text == "true",
            PropertyKind.Date when DateOnly.TryParseExact(text, ValueText.DateFormat, culture, DateTimeStyles.None, out var date) => date,
            PropertyKind.DateTime when DateTimeOffset.TryParseExact(
                text, ValueText.InstantFormat, culture, DateTimeStyles.AssumeUniversal, out var time) => time,
            PropertyKind.Text or PropertyKind.Enum or PropertyKind.PartialDate => StoredValue.TextOf(text),
            _ => (object?)null,
        };
        return known ?? throw Damaged(argument);
    }

    private static string?[]? Split(string cursor)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor));
            return parts is { Length: > 0 } ? parts : null;
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            return null;
        }
    }

    private GraphQLException Damaged(string argument) => Refuse(argument, "is damaged", "the text that \"cursor\" or \"endCursor\" gave, unchanged");

    private GraphQLException Refuse(string argument, string found, string allowed) => new(PlanErrors.At(
        Field!, PlanErrorCodes.CursorInvalid, $"The value of \"{argument}\" {found}; allowed is {allowed}. Begin again without \"{argument}\"."));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
