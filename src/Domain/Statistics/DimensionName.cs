using OpenGov.Domain.Model;

namespace OpenGov.Domain.Statistics;

/// <summary>The aspects by which figures are split.</summary>
[Label("分類項目", "Dimension")]
public enum DimensionName
{
    [Label("機關", "Agency")] Agency,
    [Label("協議", "Agreement")] Agreement,
    [Label("預算年度（民國）", "Budget year (ROC)")] BudgetYear,
    [Label("建築", "Building")] Building,
    [Label("類別", "Category")] Category,
    [Label("管道", "Channel")] Channel,
    [Label("城市", "City")] City,
    [Label("國家", "Country")] Country,
    [Label("課程", "Course")] Course,
    [Label("訪團", "Delegation")] Delegation,
    [Label("活動", "Event")] Event,
    [Label("不含", "Excludes")] Excludes,
    [Label("經費來源", "Funding")] Funding,
    [Label("等第", "Grade")] Grade,
    [Label("群組", "Group")] Group,
    [Label("業別", "Industry")] Industry,
    [Label("品項", "Item")] Item,
    [Label("種類", "Kind")] Kind,
    [Label("新締盟城市", "New partner city")] NewCity,
    [Label("團體", "Organisation")] Organisation,
    [Label("原管機關", "Origin")] Origin,
    [Label("結果", "Outcome")] Outcome,
    [Label("平台", "Platform")] Platform,
    [Label("計畫", "Programme")] Programme,
    [Label("專案", "Project")] Project,
    [Label("區域", "Region")] Region,
    [Label("身分", "Role")] Role,
    [Label("次別", "Round")] Round,
    [Label("處理階段", "Stage")] Stage,
    [Label("地點", "Venue")] Venue,
    [Label("棟別", "Wing")] Wing,
}
