using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Publishing;

/// <summary>An open dataset as it stands in the newest edition. Written by the publisher.</summary>
[Entity("開放資料集", "Dataset", Purpose = "The list of what the platform publishes.", Kind = EntityKind.Platform)]
public sealed class Dataset : KeyedEntity
{
    [Label("代稱", "Slug"), AliasOf(nameof(Key))]
    public string Slug => Key;

    [Label("中文標題", "Chinese title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleZh { get; set; }

    [Label("英文標題", "English title"), Open, Searched(SearchedAttribute.Title)]
    public required string TitleEn { get; set; }

    [Label("領域", "Area"), Open]
    public required Area Area { get; set; }

    [Label("更新頻率", "Update frequency"), Open, Vocabulary(typeof(Frequency))]
    public required string Frequency { get; set; }

    [Label("資料筆數", "Rows"), Open]
    [Note("主要資料表的資料筆數。", "The rows of the main table.")]
    public required int Rows { get; set; }

    [Label("首次發布日", "First published on"), Open]
    public required DateOnly PublishedOn { get; set; }

    [Label("內容更新日", "Content modified on"), Open]
    [Note("資料內容最近一次變更之日。", "The last day on which the data changed.")]
    public required DateOnly ModifiedOn { get; set; }

    [Label("檔案大小", "CSV size"), Open, Unit("bytes")]
    [Note("主要資料表的 CSV，未壓縮。", "The CSV of the main table, not compressed.")]
    public required long CsvBytes { get; set; }

    [Label("CSV 雜湊值", "SHA-256 of the CSV"), Open]
    public required string CsvSha256 { get; set; }

    [Label("全部資料大小", "Size of all data files"), Open, Unit("bytes")]
    [Note("各資料表的 CSV、試算表、JSON 及 NDJSON 檔，未壓縮。", "The CSV, spreadsheet, JSON and NDJSON of every table, not compressed.")]
    public required long DataBytes { get; set; }

    [Label("通過的品質檢測", "Quality checks passed"), Open]
    [Note(
        "最新版本所通過檢測的代碼，名稱見其 quality.json；資料是否未逾更新頻率（fresh）逐日變動，只見於資料集頁面。",
        "Keys of the checks that the newest version passed, named in its quality.json; "
        + "whether the dataset is fresh changes with the days and stands on its page only.")]
    public required IReadOnlyList<string> PassedChecks { get; set; }
}
