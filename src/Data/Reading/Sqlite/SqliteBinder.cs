using System.Buffers;
using System.Buffers.Text;
using System.Text;
using OpenGov.Data.Planning;
using OpenGov.Data.Writing;
using SQLitePCL;

namespace OpenGov.Data.Reading.Sqlite;

/// <summary>Binds a stored value as SQLite keeps it.</summary>
internal static class SqliteBinder
{
    public static void Bind(sqlite3_stmt statement, int index, object? value)
    {
        switch (value)
        {
            case null:
                raw.sqlite3_bind_null(statement, index);
                break;
            case long number:
                raw.sqlite3_bind_int64(statement, index, number);
                break;
            case bool truth:
                raw.sqlite3_bind_int64(statement, index, truth ? 1 : 0);
                break;
            case ScaledDecimal { Scaled: { } scaled }:
                raw.sqlite3_bind_int64(statement, index, scaled);
                break;
            case ScaledDecimal { Value: var outside }:
                raw.sqlite3_bind_double(statement, index, outside > 0 ? double.MaxValue : double.MinValue);
                break;
            case string text:
                Text(statement, index, text);
                break;
            case DateOnly date:
                Text(statement, index, ValueText.Of(date));
                break;
            case DateTimeOffset time:
                Text(statement, index, ValueText.Of(time));
                break;
            case string[] texts:
                Text(statement, index, TextListJson.Write(texts));
                break;
            case ArraySegment<long> list:
                List(statement, index, list);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "Not a stored value.");
        }
    }

    private static void Text(sqlite3_stmt statement, int index, string text)
    {
        if (text.Length == 0)
        {
            // An empty span has no address, and SQLite takes text without an address for null.
            raw.sqlite3_bind_text(statement, index, text);
        }
        else
        {
            raw.sqlite3_bind_text(statement, index, Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>A list is the text of a JSON array.</summary>
    private static void List(sqlite3_stmt statement, int index, ArraySegment<long> list)
    {
        // Of each number a sign, 19 digits and a comma.
        var text = ArrayPool<byte>.Shared.Rent((21 * list.Count) + 2);
        var length = 0;
        text[length++] = (byte)'[';
        foreach (var number in list)
        {
            if (length > 1)
            {
                text[length++] = (byte)',';
            }

            Utf8Formatter.TryFormat(number, text.AsSpan(length), out var count);
            length += count;
        }

        text[length++] = (byte)']';
        raw.sqlite3_bind_text(statement, index, text.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(text);
    }
}
