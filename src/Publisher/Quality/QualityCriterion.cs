using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Quality;

/// <summary>
/// What a dataset is graded by. The first six have the names under which the national open data portal publishes its own checks (data.gov.tw,
/// <c>api/v2/rest/qc</c>); the others are the platform's.
/// </summary>
public sealed record QualityCriterion(string Key, Label Label)
{
    public static readonly QualityCriterion Linkable = new("linkable", new("說明檔所列的檔案皆存在", "Every file that the metadata names is there"));
    public static readonly QualityCriterion Downloadable = new("downloadable", new("每個檔案皆可直接下載且有內容", "Every file can be downloaded and has content"));
    public static readonly QualityCriterion Structure = new("structure", new("資料結構完整，每列欄數一致", "Every record has the same number of cells"));
    public static readonly QualityCriterion EncodingMatch = new("encoding_match", new("編碼為 UTF-8", "Every file is UTF-8"));
    public static readonly QualityCriterion DescMatch = new("desc_match", new("欄位名稱與欄位說明相符", "Headings are those of the column descriptions"));
    public static readonly QualityCriterion Csv = new("csv", new("提供 CSV 格式", "There is a CSV"));
    public static readonly QualityCriterion SchemaValid = new("schema_valid", new("JSON 的成員與型別符合結構描述", "Members and types of the JSON are as described"));
    public static readonly QualityCriterion TypesTrue = new("types_true", new("欄位值符合所述型別，必填欄位皆有值", "Each cell is what its column says, and required ones are filled"));
    public static readonly QualityCriterion IdsUniqueAndStable = new("ids_unique_and_stable", new("識別碼唯一，且各版本間維持不變", "Ids are unique and stay from version to version"));
    public static readonly QualityCriterion NoEmptyColumn = new("no_empty_column", new("沒有未事先聲明的整欄空白", "No column is empty unless declared"));
    public static readonly QualityCriterion RowsInBand = new("rows_in_band", new("筆數在預期範圍內", "The number of rows is in its expected band"));
    public static readonly QualityCriterion Fresh = new("fresh", new("資料所及時間未逾更新頻率", "Data as recent as its update frequency"));

    public static IReadOnlyList<QualityCriterion> All { get; } =
    [
        Linkable, Downloadable, Structure, EncodingMatch, DescMatch, Csv, SchemaValid, TypesTrue, IdsUniqueAndStable, NoEmptyColumn, RowsInBand, Fresh,
    ];
}
