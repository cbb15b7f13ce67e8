using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

namespace OpenGov.Limit.Department;

/// <summary>Q6: page 5,000 of the petitions, newest first, by the cursor of the page before.</summary>
/// <param name="after">The cursor, as the platform gave it: in Base64, a JSON array of a mark, the day and the key of the last row.</param>
internal sealed class DeepPage(string after) : Page
{
    private const int Size = 50;

    private readonly string[] cursor = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(after))!;
    private readonly Utf8Text last = new();
    private int petitions;
    private bool more;

    public override string Sql => """
        select key, received_on, category_zh, status
        from petition
        where received_on <= ?1 and (received_on < ?1 or key > ?2)
        order by received_on desc, key
        limit 51
        """;

    public override object[] Values => [DateOnly.ParseExact(cursor[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), cursor[2]];

    public override void Begin()
    {
        base.Begin();
        petitions = 0;
        more = false;
        Json.Raw("{\"data\":{\"petitions\":{\"nodes\":["u8);
    }

    public override void Read(SqliteRow row) => Row(row);

    public override void Read(PostgresRow row) => Row(row);

    public override void End()
    {
        Json.Raw("],\"pageInfo\":{\"hasNextPage\":"u8);
        Json.Raw(more ? "true"u8 : "false"u8);
        Json.Raw(",\"endCursor\":\""u8);
        Base64Url.EncodeToUtf8(last.Written.Span, Json.Reserve(Base64Url.GetEncodedLength(last.Length)), out _, out var size);
        Json.Skip(size);
        Json.Raw("\"}}}}"u8);
    }

    private void Row<TRow>(TRow row)
        where TRow : struct, IRow
    {
        if (petitions == Size)
        {
            more = true;
            return;
        }

        Json.Raw(petitions++ == 0 ? "{\"number\":"u8 : ",{\"number\":"u8);
        row.String(0, Json);
        Json.Raw(",\"receivedOn\":"u8);
        row.Date(1, Json);
        Json.Raw(",\"categoryZh\":"u8);
        row.String(2, Json);
        Json.Raw(",\"status\":"u8);
        row.String(3, Json);
        Json.Raw("}"u8);
        if (petitions == Size)
        {
            last.Clear();
            last.Raw("[\""u8);
            foreach (var digit in cursor[0])
            {
                last.Raw([(byte)digit]);
            }

            last.Raw("\","u8);
            row.Date(1, last);
            last.Raw(","u8);
            row.String(0, last);
            last.Raw("]"u8);
        }
    }
}
