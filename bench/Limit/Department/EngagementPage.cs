using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

namespace OpenGov.Limit.Department;

/// <summary>Q1: an engagement by id with city and participants.</summary>
internal sealed class EngagementPage(long id) : Page
{
    private int participants;

    public override string Sql => """
        select e.title_zh, e.starts_on, e.kind, e.headcount, c.name_zh, c.name_en, n.key, n.name_zh, p.id, p.role, p.side, h.name_zh
        from engagement e
        left join engagement_partner_cities l on l.owner_id = e.id and l.position = 0
        left join partner_city c on c.id = l.member_id
        left join country n on n.id = c.country_id
        left join participant p on p.engagement_id = e.id
        left join person h on h.id = p.person_id
        where e.id = ?1 and (p.id is null or h.public_role)
        order by p.key
        limit 50
        """;

    public override object[] Values => [id];

    public override void Begin()
    {
        base.Begin();
        participants = 0;
    }

    public override void Read(SqliteRow row) => Row(row);

    public override void Read(PostgresRow row) => Row(row);

    public override void End() => Json.Raw("]}}}}"u8);

    private void Row<TRow>(TRow row)
        where TRow : struct, IRow
    {
        if (participants++ == 0)
        {
            Head(row);
        }
        else
        {
            Json.Raw(","u8);
        }

        if (row.IsNull(8))
        {
            return;
        }

        Json.Raw("{\"role\":"u8);
        row.String(9, Json);
        Json.Raw(",\"side\":"u8);
        row.String(10, Json);
        Json.Raw(",\"person\":{\"nameZh\":"u8);
        row.String(11, Json);
        Json.Raw("}}"u8);
    }

    private void Head<TRow>(TRow row)
        where TRow : struct, IRow
    {
        Json.Raw("{\"data\":{\"engagement\":{\"titleZh\":"u8);
        row.String(0, Json);
        Json.Raw(",\"startsOn\":"u8);
        row.String(1, Json);
        Json.Raw(",\"kind\":"u8);
        row.String(2, Json);
        Json.Raw(",\"headcount\":"u8);
        if (row.IsNull(3))
        {
            Json.Raw("null"u8);
        }
        else
        {
            Json.Number(row.Integer(3));
        }

        Json.Raw(",\"partnerCity\":"u8);
        if (row.IsNull(4))
        {
            Json.Raw("null"u8);
        }
        else
        {
            Json.Raw("{\"nameZh\":"u8);
            row.String(4, Json);
            Json.Raw(",\"nameEn\":"u8);
            row.String(5, Json);
            Json.Raw(",\"country\":{\"code\":"u8);
            row.String(6, Json);
            Json.Raw(",\"nameZh\":"u8);
            row.String(7, Json);
            Json.Raw("}}"u8);
        }

        Json.Raw(",\"participants\":{\"nodes\":["u8);
    }
}
