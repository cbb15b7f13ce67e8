using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

namespace OpenGov.Limit.Department;

/// <summary>Q2: the newest 50 engagements of a year with city, country and participants.</summary>
internal sealed class NewestPage : Page
{
    private const int MostParticipants = 20;

    private long engagement;
    private int participants;

    public override string Sql => """
        select e.id, e.title_zh, e.starts_on, e.kind, c.name_zh, n.name_zh, p.id, p.role, h.name_zh
        from (select id, title_zh, starts_on, kind, key from engagement
          where starts_on >= ?1 and starts_on < ?2 order by starts_on desc, key limit 50) e
        left join engagement_partner_cities l on l.owner_id = e.id and l.position = 0
        left join partner_city c on c.id = l.member_id
        left join country n on n.id = c.country_id
        left join participant p on p.engagement_id = e.id
        left join person h on h.id = p.person_id
        where p.id is null or h.public_role
        order by e.starts_on desc, e.key, p.key
        """;

    public override object[] Values => ["2023", "2024"];

    public override void Begin()
    {
        base.Begin();
        engagement = -1;
        Json.Raw("{\"data\":{\"engagements\":{\"nodes\":["u8);
    }

    public override void Read(SqliteRow row) => Row(row);

    public override void Read(PostgresRow row) => Row(row);

    public override void End() => Json.Raw(engagement < 0 ? "]}}}"u8 : "]}}]}}}"u8);

    private void Row<TRow>(TRow row)
        where TRow : struct, IRow
    {
        if (row.Integer(0) != engagement)
        {
            Json.Raw(engagement < 0 ? "{\"titleZh\":"u8 : "]}},{\"titleZh\":"u8);
            engagement = row.Integer(0);
            participants = 0;
            Head(row);
        }

        if (row.IsNull(6) || participants == MostParticipants)
        {
            return;
        }

        Json.Raw(participants++ == 0 ? "{\"role\":"u8 : ",{\"role\":"u8);
        row.String(7, Json);
        Json.Raw(",\"person\":{\"nameZh\":"u8);
        row.String(8, Json);
        Json.Raw("}}"u8);
    }

    private void Head<TRow>(TRow row)
        where TRow : struct, IRow
    {
        row.String(1, Json);
        Json.Raw(",\"startsOn\":"u8);
        row.String(2, Json);
        Json.Raw(",\"kind\":"u8);
        row.String(3, Json);
        Json.Raw(",\"partnerCity\":"u8);
        if (row.IsNull(4))
        {
            Json.Raw("null"u8);
        }
        else
        {
            Json.Raw("{\"nameZh\":"u8);
            row.String(4, Json);
            Json.Raw(",\"country\":{\"nameZh\":"u8);
            row.String(5, Json);
            Json.Raw("}}"u8);
        }

        Json.Raw(",\"participants\":{\"nodes\":["u8);
    }
}
