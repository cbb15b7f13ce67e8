using System.Globalization;
using Npgsql;

namespace OpenGov.Limit.Postgres;

/// <summary>Text goes from the driver's buffer into the answer's, without an object in between.</summary>
internal readonly struct PostgresRow(NpgsqlDataReader reader) : IRow
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public long Integer(int column) => reader.GetInt64(column);

    public void String(int column, Utf8Text json)
    {
        if (reader.IsDBNull(column))
        {
            json.Raw("null"u8);
            return;
        }

        // For a text in binary form, its UTF-8.
        var size = (int)reader.GetBytes(column, 0, null, 0, 0);
        json.Reserve(size + 2);
        reader.GetBytes(column, 0, json.Buffer, json.Length + 1, size);
        json.StringInPlace(size);
    }

    public void Date(int column, Utf8Text json)
    {
        Span<byte> text = stackalloc byte[10];
        reader.GetFieldValue<DateOnly>(column).TryFormat(text, out var size, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.String(text[..size]);
    }
}
