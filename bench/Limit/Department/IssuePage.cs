using OpenGov.Limit.Postgres;
using OpenGov.Limit.Sqlite;

namespace OpenGov.Limit.Department;

/// <summary>Q5: a gazette issue with its 50 documents and bodies.</summary>
internal sealed class IssuePage : Page
{
    private int documents;

    public override string Sql => """
        select i.roc_year, i.number, i.planned_for, d.sequence, d.category, d.title_zh, d.body_zh
        from gazette_issue i
        left join gazette_document d on d.issue_id = i.id
        where i.key = ?1 and i.released_at is not null
        order by d.sequence, d.key
        limit 50
        """;

    public override object[] Values => ["108-050"];

    public override void Begin()
    {
        base.Begin();
        documents = 0;
    }

    public override void Read(SqliteRow row) => Row(row);

    public override void Read(PostgresRow row) => Row(row);

    public override void End() => Json.Raw("]}}}}"u8);

    private void Row<TRow>(TRow row)
        where TRow : struct, IRow
    {
        if (documents == 0)
        {
            Json.Raw("{\"data\":{\"gazetteIssue\":{\"rocYear\":"u8);
            Json.Number(row.Integer(0));
            Json.Raw(",\"number\":"u8);
            Json.Number(row.Integer(1));
            Json.Raw(",\"plannedFor\":"u8);
            row.Date(2, Json);
            Json.Raw(",\"documents\":{\"nodes\":["u8);
        }

        if (row.IsNull(5))
        {
            return;
        }

        Json.Raw(documents++ == 0 ? "{\"sequence\":"u8 : ",{\"sequence\":"u8);
        Json.Number(row.Integer(3));
        Json.Raw(",\"category\":"u8);
        row.String(4, Json);
        Json.Raw(",\"titleZh\":"u8);
        row.String(5, Json);
        Json.Raw(",\"bodyZh\":"u8);
        row.String(6, Json);
        Json.Raw("}"u8);
    }
}
