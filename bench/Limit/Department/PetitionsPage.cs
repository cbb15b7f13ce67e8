using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

namespace OpenGov.Limit.Department;

/// <summary>Q3: petitions filtered by status, category and dates, 100 with agency and totalCount.</summary>
internal sealed class PetitionsPage : Page
{
    private int petitions;

    public override string Sql => """
        select c.n, t.key, t.category_zh, t.received_on, t.status, a.name_zh
        from (select count(*) as n from petition where status = ?1 and category_zh = ?2 and received_on >= ?3 and received_on < ?4) c
        left join (select key, category_zh, received_on, status, agency_id from petition
          where status = ?1 and category_zh = ?2 and received_on >= ?3 and received_on < ?4 order by received_on desc, key limit 100) t on true
        left join agency a on a.id = t.agency_id
        order by t.received_on desc, t.key
        """;

    public override object[] Values => ["ANSWERED", "交通", new DateOnly(2023, 1, 1), new DateOnly(2024, 1, 1)];

    public override void Begin()
    {
        base.Begin();
        petitions = 0;
    }

    public override void Read(SqliteRow row) => Row(row);

    public override void Read(PostgresRow row) => Row(row);

    public override void End() => Json.Raw("]}}}"u8);

    private void Row<TRow>(TRow row)
        where TRow : struct, IRow
    {
        if (petitions == 0)
        {
            Json.Raw("{\"data\":{\"petitions\":{\"totalCount\":"u8);
            Json.Number(row.Integer(0));
            Json.Raw(",\"nodes\":["u8);
        }

        if (row.IsNull(1))
        {
            return;
        }

        Json.Raw(petitions++ == 0 ? "{\"number\":"u8 : ",{\"number\":"u8);
        row.String(1, Json);
        Json.Raw(",\"categoryZh\":"u8);
        row.String(2, Json);
        Json.Raw(",\"receivedOn\":"u8);
        row.Date(3, Json);
        Json.Raw(",\"status\":"u8);
        row.String(4, Json);
        if (row.IsNull(5))
        {
            Json.Raw(",\"agency\":null}"u8);
            return;
        }

        Json.Raw(",\"agency\":{\"nameZh\":"u8);
        row.String(5, Json);
        Json.Raw("}}"u8);
    }
}
