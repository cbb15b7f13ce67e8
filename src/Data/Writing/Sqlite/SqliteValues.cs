using System.Data.Common;
using System.Globalization;

namespace OpenGov.Data.Writing.Sqlite;

/// <summary>On SQLite: Booleans as 0 and 1, dates and instants as text that sorts, decimals as scaled whole numbers.</summary>
internal sealed class SqliteValues : StoredValues
{
    public static readonly SqliteValues Instance = new();

    public override object Boolean(bool flag) => flag ? 1L : 0L;

    public override object Date(DateOnly day) => ValueText.Of(day);

    public override object Timestamp(DateTimeOffset instant) => ValueText.Of(instant);

    public override object Texts(IReadOnlyCollection<string> texts) => TextListJson.Write([.. texts]);

    public override object Numbers(IReadOnlyCollection<long> numbers) => $"[{string.Join(',', numbers)}]";

    public override object Decimal(decimal number, int scale) => ToScaled(number, scale);

    public override DateTimeOffset ReadTimestamp(DbDataReader reader, int column) => ValueText.ParseInstant(reader.GetString(column));

    public override string ReadTimestampText(DbDataReader reader, int column) => reader.GetString(column);

    /// <exception cref="OverflowException">The number does not fit 63 bits with this many digits after the point.</exception>
    public static long ToScaled(decimal number, int scale) => decimal.ToInt64(number * PowerOfTen(scale));

    public static decimal FromScaled(long stored, int scale) => stored / PowerOfTen(scale);

    protected override DateOnly ReadDate(DbDataReader reader, int column) =>
        DateOnly.ParseExact(reader.GetString(column), ValueText.DateFormat, CultureInfo.InvariantCulture);

    protected override decimal ReadDecimal(DbDataReader reader, int column, int scale) => FromScaled(reader.GetInt64(column), scale);

    private static decimal PowerOfTen(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }
}
