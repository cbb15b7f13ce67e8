using System.Text.Json;
using OpenGov.Data.Reading;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>The rows that most tests publish.</summary>
internal static class Canned
{
    public static ResultLevel PartnerCityShape { get; } = Shape.Of(
        "partnerCities",
        "PartnerCity",
        ["id", "nameZh", "nameEn", "country.code", "country.nameZh", "relation", "since"],
        Shape.Of("citations", "Citation", ["section", "note", "source.titleZh"]));

    public static ResultLevel FigureShape { get; } = Shape.Of(
        "figures", "Figure", ["id", "rocYear", "value", "origin"], Shape.Of("citations", "Citation", ["section", "note"]));

    public static ResultLevel DocumentShape { get; } = Shape.Of(
        "gazetteDocuments",
        "GazetteDocument",
        ["id", "key", "category", "documentNumber", "issuedOn", "titleZh", "bodyZh", "effectiveOn", "issue.releasedAt"],
        Shape.Of("citations", "Citation", ["section", "source.titleZh"]));

    public static CannedRow City(int number, string nameZh, string? since = "1961") => new(
        [$"PartnerCity-{number:x16}", nameZh, "A, \"city\"", "JP", "日本", "SISTER_CITY", since],
        [new CannedRow(["肆/二/3", null, "112年度施政績效成果報告"])]);

    public static CannedRow Document(string key, string issuedOn, string? releasedAt = null, string? body = null) => new(
        ["GazetteDocument-0000000000000001", key, "LOCAL_REGULATION", "高市府行國字第1號", issuedOn, "訂定「某自治條例」", body, null, releasedAt],
        [new CannedRow(["肆", "112年度施政績效成果報告"])]);

    /// <summary>Two cities, one document that an issue of the gazette printed, and the list of what is published.</summary>
    public static FakeOpenData Data(FakeLedger ledger) => new()
    {
        ["partnerCities"] = new CannedResult(PartnerCityShape, City(1, "波特蘭"), City(2, "八王子", since: null)),
        ["figures"] = new CannedResult(
            FigureShape, new CannedRow(["Figure-0000000000000001", "112", "-12.5", "REPORTED"], [new CannedRow(["肆", null])])),
        ["datasets"] = new CannedResult(
            Shape.Of("datasets", "Dataset", ["id", "slug", "titleZh", "area", "rows", "modifiedOn", "csvBytes", "csvSha256", "dataBytes", "passedChecks"]),
            () => [.. ledger.Datasets.Where(dataset => dataset.Slug != "catalogue").Select(dataset => new CannedRow(
            [
                $"Dataset-{dataset.Slug.Length:x16}", dataset.Slug, dataset.TitleZh, dataset.Area, $"{dataset.Rows}", $"{dataset.ModifiedOn:yyyy-MM-dd}", $"{dataset.CsvBytes}",
                dataset.CsvSha256, $"{dataset.DataBytes}", JsonSerializer.Serialize(dataset.PassedChecks.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            ]))]),
        ["gazetteDocuments"] = new CannedResult(DocumentShape, Document("115-1-1", "2026-01-02", "2026-01-05T01:00:00Z")),
        ["gazetteIssues"] = new CannedResult(Shape.Of("gazetteIssues", "GazetteIssue", ["id", "key"])),
    };
}
