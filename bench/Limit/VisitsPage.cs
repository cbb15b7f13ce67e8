namespace OpenGov.Limit;

/// <summary>The answer to the golden "visits-of-a-year", from the rows of its three statements.</summary>
internal sealed class VisitsPage
{
    public const int First = 100;
    public const int FirstParticipants = 50;

    private readonly TextParts visits = new();
    private readonly TextParts participants = new();
    private readonly TextParts citations = new();
    private long total;

    public List<long> Ids { get; } = [];

    public void Clear()
    {
        visits.Clear();
        participants.Clear();
        citations.Clear();
        Ids.Clear();
    }

    public void Visit<TRow>(TRow row)
        where TRow : struct, IRow
    {
        total = row.Integer(0);
        if (row.IsNull(4) || Ids.Count == First || !visits.BeginItem(Ids.Count, 1))
        {
            return;
        }

        var json = visits.Text;
        json.Raw("{\"titleZh\":"u8);
        row.String(1, json);
        json.Raw(",\"startsOn\":"u8);
        row.String(2, json);
        json.Raw(",\"headcount\":"u8);
        if (row.IsNull(3))
        {
            json.Raw("null"u8);
        }
        else
        {
            json.Number(row.Integer(3));
        }

        visits.EndItem();
        Ids.Add(row.Integer(4));
    }

    public void Participant<TRow>(TRow row)
        where TRow : struct, IRow
    {
        if (!participants.BeginItem((int)row.Integer(0), FirstParticipants))
        {
            return;
        }

        var json = participants.Text;
        json.Raw("{\"person\":"u8);
        if (row.IsNull(1))
        {
            json.Raw("null"u8);
        }
        else
        {
            json.Raw("{\"nameZh\":"u8);
            row.String(2, json);
            json.Raw("}"u8);
        }

        json.Raw(",\"role\":"u8);
        row.String(3, json);
        json.Raw("}"u8);
        participants.EndItem();
    }

    public void Citation<TRow>(TRow row)
        where TRow : struct, IRow
    {
        citations.BeginItem((int)row.Integer(0), int.MaxValue);
        var json = citations.Text;
        json.Raw("{\"section\":"u8);
        row.String(1, json);
        json.Raw(",\"source\":{\"titleZh\":"u8);
        row.String(2, json);
        json.Raw("}}"u8);
        citations.EndItem();
    }

    public void WriteTo(Utf8Text json)
    {
        json.Raw("{\"data\":{\"engagements\":{\"totalCount\":"u8);
        json.Number(total);
        json.Raw(",\"nodes\":["u8);
        for (var visit = 0; visit < Ids.Count; visit++)
        {
            json.Raw(visit == 0 ? [] : ","u8);
            json.Raw(visits[visit]);
            json.Raw(",\"participants\":{\"nodes\":["u8);
            json.Raw(participants[visit]);
            json.Raw("]},\"citations\":["u8);
            json.Raw(citations[visit]);
            json.Raw("]}"u8);
        }

        json.Raw("]}}}"u8);
    }
}
