using System.Data.Common;
using System.Globalization;

namespace OpenGov.Data.Writing.Postgres;

/// <summary>On PostgreSQL: its own types.</summary>
internal sealed class PostgresValues : StoredValues
{
    public static readonly PostgresValues Instance = new();

    public override object Boolean(bool flag) => flag;

    public override object Date(DateOnly day) => day;

    public override object Timestamp(DateTimeOffset instant) => ToMilliseconds(instant).UtcDateTime;

    public override object Texts(IReadOnlyCollection<string> texts) => texts.ToArray();

    public override object Numbers(IReadOnlyCollection<long> numbers) => numbers.ToArray();

    /// <summary>numeric keeps the digits that it is given: zeros at the end are dropped, so that a value has one form.</summary>
    public override object Decimal(decimal number, int scale) => number / 1.0000000000000000000000000000m;

    public override DateTimeOffset ReadTimestamp(DbDataReader reader, int column) =>
        new(reader.GetFieldValue<DateTime>(column), TimeSpan.Zero);

    public override string ReadTimestampText(DbDataReader reader, int column) =>
        reader.GetFieldValue<DateTime>(column).ToString(ValueText.InstantFormat, CultureInfo.InvariantCulture);

    protected override DateOnly ReadDate(DbDataReader reader, int column) => reader.GetFieldValue<DateOnly>(column);

    protected override decimal ReadDecimal(DbDataReader reader, int column, int scale) => reader.GetDecimal(column);
}
