using System.Data.Common;
using System.Globalization;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>Turns the values of an <see cref="EntityRow"/> into what a column holds, and back. One class per database.</summary>
internal abstract class StoredValues
{
    /// <summary>Whole milliseconds, which is what both databases keep.</summary>
    public static DateTimeOffset ToMilliseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <exception cref="ArgumentException">The value is not of the property's kind, or a decimal has more digits than the property
    /// keeps.</exception>
    public object? ToStored(PropertyModel property, object? value) => (property.Kind, value) switch
    {
        (_, null) => null,
        (PropertyKind.Id or PropertyKind.Long or PropertyKind.Reference, long number) => number,
        (PropertyKind.Integer, int number) => (long)number,
        (PropertyKind.Decimal, decimal number) => Decimal(Checked(property, number), property.Scale),
        (PropertyKind.Boolean, bool flag) => Boolean(flag),
        (PropertyKind.Date, DateOnly day) => Date(day),
        (PropertyKind.PartialDate, PartialDate date) => date.ToString(),
        (PropertyKind.DateTime, DateTimeOffset instant) => Timestamp(instant),
        (PropertyKind.Text or PropertyKind.Json or PropertyKind.Enum, string text) => text,
        (PropertyKind.TextList, IReadOnlyList<string> texts) => TextListJson.Write(texts),
        _ => throw new ArgumentException(
            $"\"{property.Clr.DeclaringType!.Name}.{property.Name}\" is a {property.Kind} and cannot hold a {value.GetType().Name}.",
            nameof(value)),
    };

    public object? Read(DbDataReader reader, int column, PropertyModel property) => reader.IsDBNull(column) ? null : property.Kind switch
    {
        PropertyKind.Id or PropertyKind.Long or PropertyKind.Reference => reader.GetInt64(column),
        PropertyKind.Integer => checked((int)reader.GetInt64(column)),
        PropertyKind.Decimal => ReadDecimal(reader, column, property.Scale),
        PropertyKind.Boolean => reader.GetBoolean(column),
        PropertyKind.Date => ReadDate(reader, column),
        PropertyKind.PartialDate => PartialDate.TryParse(reader.GetString(column), out var date)
            ? date.Value
            : throw new FormatException($"\"{property.Column}\" holds \"{reader.GetString(column)}\", which is no date, month or year."),
        PropertyKind.DateTime => ReadTimestamp(reader, column),
        PropertyKind.TextList => TextListJson.Read(reader.GetString(column)),
        _ => reader.GetString(column),
    };

    public abstract object Boolean(bool flag);

    public abstract object Date(DateOnly day);

    public abstract object Timestamp(DateTimeOffset instant);

    /// <summary>A list of texts as one parameter of a statement.</summary>
    public abstract object Texts(IReadOnlyCollection<string> texts);

    /// <inheritdoc cref="Texts"/>
    public abstract object Numbers(IReadOnlyCollection<long> numbers);

    public abstract object Decimal(decimal number, int scale);

    public abstract DateTimeOffset ReadTimestamp(DbDataReader reader, int column);

    /// <summary>In the one form of text, as it is stored: not even parsed where it is text already.</summary>
    public abstract string ReadTimestampText(DbDataReader reader, int column);

    protected abstract DateOnly ReadDate(DbDataReader reader, int column);

    protected abstract decimal ReadDecimal(DbDataReader reader, int column, int scale);

    private static decimal Checked(PropertyModel property, decimal number) => decimal.Round(number, property.Scale) == number
        ? number
        : throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture,
            $"\"{property.Name}\" keeps {property.Scale} digits after the point, and {number} has more. Round it first."), nameof(number));
}
