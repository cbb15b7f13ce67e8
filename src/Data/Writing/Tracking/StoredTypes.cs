using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OpenGov.Data.Writing.Sqlite;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Tracking;

/// <summary>Tells EF Core how each kind of property is stored: the same forms as <see cref="StoredValues"/> gives a batch.</summary>
internal sealed class StoredTypes(bool isSqlite)
{
    public void Apply(IMutableProperty column, PropertyModel property)
    {
        column.SetValueConverter(Converter(property));
        if (property.Kind == PropertyKind.TextList)
        {
            column.SetValueComparer(new ValueComparer<IReadOnlyList<string>>(
                (first, second) => first == second || (first != null && second != null && first.SequenceEqual(second)),
                texts => texts.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)),
                texts => texts.ToArray()));
        }
    }

    /// <summary>Null where EF Core stores the type as it is. A null value never reaches a converter.</summary>
    private ValueConverter? Converter(PropertyModel property) => property.Kind switch
    {
        PropertyKind.Integer => new ValueConverter<int, long>(number => number, stored => checked((int)stored)),
        PropertyKind.Reference => Generic(typeof(ReferenceConverter<>), property.Target!.Clr),
        PropertyKind.Enum => Generic(typeof(EnumConverter<>), property.Enum!.Clr),
        PropertyKind.PartialDate => new ValueConverter<PartialDate, string>(date => date.ToString(), stored => Parse(stored)),
        PropertyKind.TextList => new ValueConverter<IReadOnlyList<string>, string>(
            texts => TextListJson.Write(texts), stored => TextListJson.Read(stored)),
        PropertyKind.DateTime when isSqlite => new ValueConverter<DateTimeOffset, string>(
            instant => (string)SqliteValues.Instance.Timestamp(instant), stored => ValueText.ParseInstant(stored)),
        PropertyKind.DateTime => new ValueConverter<DateTimeOffset, DateTimeOffset>(
            instant => StoredValues.ToMilliseconds(instant), stored => stored),
        PropertyKind.Decimal when isSqlite => Scaled(property.Scale),
        _ => null,
    };

    private static ValueConverter<decimal, long> Scaled(int scale) =>
        new(number => SqliteValues.ToScaled(number, scale), stored => SqliteValues.FromScaled(stored, scale));

    private static ValueConverter Generic(Type converter, Type argument) =>
        (ValueConverter)Activator.CreateInstance(converter.MakeGenericType(argument))!;

    private static PartialDate Parse(string stored) => PartialDate.TryParse(stored, out var date)
        ? date.Value
        : throw new FormatException($"\"{stored}\" is stored as a date, and is no date, month or year.");

    private sealed class ReferenceConverter<T>() : ValueConverter<EntityId<T>, long>(id => id.Value, stored => new EntityId<T>(stored))
        where T : Row;

    private sealed class EnumConverter<T>() : ValueConverter<T, string>(value => EnumModel.ToValue(value), stored => FromValue(stored))
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => EnumModel.ToValue(value));

        private static T FromValue(string stored) => Values.TryGetValue(stored, out var value)
            ? value
            : throw new FormatException($"\"{stored}\" is stored as a {typeof(T).Name}, and is none of its values.");
    }
}
