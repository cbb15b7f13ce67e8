using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Pages;

/// <summary>What a published file holds, told by its name.</summary>
internal static class FileContent
{
    public static Label Of(string name) => name switch
    {
        "card.json" => new("詮釋資料", "Card of the dataset"),
        "calendar.csv" => new("出刊日曆", "Calendar"),
        "calendar.ics" => new("出刊日曆（行事曆訂閱）", "Calendar to subscribe to"),
        "feed.atom" => new("公報文件訂閱", "Feed of documents"),
        _ when name.EndsWith("-spreadsheet.csv") => new("試算表（單一表格，中文標題）", "Spreadsheet: one table, Chinese headings"),
        _ when name.EndsWith("columns.json") => new("欄位說明", "Descriptions of columns"),
        _ when name.EndsWith(".graphql") => new("資料查詢", "Query behind the data"),
        _ when name.EndsWith(".ndjson") => new("資料（每行一筆）", "Data, one row a line"),
        _ when name.EndsWith(".csv") => new("資料表", "Table, UTF-8"),
        _ => new("資料（巢狀）", "Data, nested"),
    };
}
