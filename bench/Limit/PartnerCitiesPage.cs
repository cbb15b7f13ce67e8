namespace OpenGov.Limit;

/// <summary>The answer to the golden "partner-cities-with-agreements", from the rows of its two statements.</summary>
internal sealed class PartnerCitiesPage
{
    public const int First = 5;
    public const int FirstAgreements = 50;

    private readonly TextParts cities = new();
    private readonly TextParts agreements = new();
    private long total;

    public List<long> Ids { get; } = [];

    public void Clear()
    {
        cities.Clear();
        agreements.Clear();
        Ids.Clear();
    }

    public void City<TRow>(TRow row)
        where TRow : struct, IRow
    {
        total = row.Integer(0);
        if (row.IsNull(7) || Ids.Count == First || !cities.BeginItem(Ids.Count, 1))
        {
            return;
        }

        var json = cities.Text;
        json.Raw("{\"nameZh\":"u8);
        row.String(1, json);
        json.Raw(",\"nameEn\":"u8);
        row.String(2, json);
        json.Raw(",\"country\":{\"code\":"u8);
        row.String(3, json);
        json.Raw(",\"nameZh\":"u8);
        row.String(4, json);
        json.Raw("},\"relation\":"u8);
        row.String(5, json);
        json.Raw(",\"since\":"u8);
        row.String(6, json);
        cities.EndItem();
        Ids.Add(row.Integer(7));
    }

    public void Agreement<TRow>(TRow row)
        where TRow : struct, IRow
    {
        if (!agreements.BeginItem((int)row.Integer(0), FirstAgreements))
        {
            return;
        }

        var json = agreements.Text;
        json.Raw("{\"kind\":"u8);
        row.String(1, json);
        json.Raw(",\"signedOn\":"u8);
        row.String(2, json);
        json.Raw("}"u8);
        agreements.EndItem();
    }

    public void WriteTo(Utf8Text json)
    {
        json.Raw("{\"data\":{\"partnerCities\":{\"totalCount\":"u8);
        json.Number(total);
        json.Raw(",\"nodes\":["u8);
        for (var city = 0; city < Ids.Count; city++)
        {
            json.Raw(city == 0 ? [] : ","u8);
            json.Raw(cities[city]);
            json.Raw(",\"agreements\":{\"nodes\":["u8);
            json.Raw(agreements[city]);
            json.Raw("]}}"u8);
        }

        json.Raw("]}}}"u8);
    }
}
