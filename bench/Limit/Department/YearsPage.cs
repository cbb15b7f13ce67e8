using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

namespace OpenGov.Limit.Department;

/// <summary>Q4: petitions grouped by year and category.</summary>
internal sealed class YearsPage : Page
{
    private int groups;

    public override string Sql => """
        select cast(substr(received_on, 1, 4) as integer) as year, category_zh, count(*)
        from petition
        group by year, category_zh
        order by year, category_zh
        """;

    public override string PostgresSql => """
        select extract(year from received_on)::bigint as year, category_zh, count(*)
        from petition
        group by year, category_zh
        order by year, category_zh
        """;

    public override object[] Values => [];

    public override void Begin()
    {
        base.Begin();
        groups = 0;
        Json.Raw("{\"data\":{\"petitionsAggregate\":["u8);
    }

    public override void Read(SqliteRow row) => Row(row);

    public override void Read(PostgresRow row) => Row(row);

    public override void End() => Json.Raw("]}}"u8);

    private void Row<TRow>(TRow row)
        where TRow : struct, IRow
    {
        Json.Raw(groups++ == 0 ? "{\"group\":{\"receivedOn\":{\"year\":"u8 : ",{\"group\":{\"receivedOn\":{\"year\":"u8);
        Json.Number(row.Integer(0));
        Json.Raw("},\"categoryZh\":"u8);
        row.String(1, Json);
        Json.Raw("},\"count\":"u8);
        Json.Number(row.Integer(2));
        Json.Raw("}"u8);
    }
}
