using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

namespace OpenGov.Limit.Department;

/// <summary>Q7: visits per city per year.</summary>
internal sealed class CitiesPage : Page
{
    private long city;

    public override string Sql => """
        select c.id, c.name_zh, v.year, v.n
        from partner_city c
        left join (select l.member_id as city, cast(substr(e.starts_on, 1, 4) as integer) as year, count(*) as n
          from engagement e join engagement_partner_cities l on l.owner_id = e.id
          where e.kind = 'VISIT_RECEIVED' group by l.member_id, cast(substr(e.starts_on, 1, 4) as integer)) v on v.city = c.id
        order by c.key, v.year
        """;

    public override string PostgresSql => Sql.Replace(" as integer)", " as bigint)", StringComparison.Ordinal);

    public override object[] Values => [];

    public override void Begin()
    {
        base.Begin();
        city = -1;
        Json.Raw("{\"data\":{\"partnerCities\":{\"nodes\":["u8);
    }

    public override void Read(SqliteRow row) => Row(row);

    public override void Read(PostgresRow row) => Row(row);

    public override void End() => Json.Raw(city < 0 ? "]}}}"u8 : "]}]}}}"u8);

    private void Row<TRow>(TRow row)
        where TRow : struct, IRow
    {
        var first = row.Integer(0) != city;
        if (first)
        {
            Json.Raw(city < 0 ? "{\"nameZh\":"u8 : "]},{\"nameZh\":"u8);
            city = row.Integer(0);
            row.String(1, Json);
            Json.Raw(",\"engagementsAggregate\":["u8);
        }

        if (row.IsNull(2))
        {
            return;
        }

        Json.Raw(first ? "{\"group\":{\"startsOn\":{\"year\":"u8 : ",{\"group\":{\"startsOn\":{\"year\":"u8);
        Json.Number(row.Integer(2));
        Json.Raw("}},\"count\":"u8);
        Json.Number(row.Integer(3));
        Json.Raw("}"u8);
    }
}
