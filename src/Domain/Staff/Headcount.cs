using OpenGov.Domain.Model;
using OpenGov.Domain.Organisation;

namespace OpenGov.Domain.Staff;

[Label("員額群組", "Headcount group")]
public enum HeadcountGroup
{
    [Label("工級人員", "Workers")] Workers,
    [Label("臨時人員", "Temporary staff")] Temporary,
}

[Label("人員類別", "Headcount kind")]
public enum HeadcountKind
{
    [Label("工友（含技工、駕駛）", "Janitor, artisan or driver")] Janitor,
    [Label("清潔隊員", "Cleaning squad")] Cleaner,
    [Label("測量助理", "Survey assistant")] SurveyAssistant,
    [Label("業務助理", "Operations assistant")] OperationsAssistant,
    [Label("約用人員", "Contract staff")] ContractStaff,
    [Label("僱用工程員", "Contract engineer")] ContractEngineer,
    [Label("其他", "Other")] Other,
}

[Label("經費來源", "Staff funding")]
public enum StaffFunding
{
    [Label("公務預算", "Public budget")] PublicBudget,
    [Label("中央補助費", "Central subsidy")] CentralSubsidy,
    [Label("工程管理費", "Engineering management fee")] EngineeringFee,
    [Label("醫療藥品基金", "Medical fund")] MedicalFund,
}

/// <summary>How many people of one kind the city employed on a day.</summary>
[Entity("員額", "Headcount", Purpose = "Shows how many workers and temporary staff the city has.")]
public sealed class Headcount : RecordEntity
{
    [Label("統計日期", "As of"), Open]
    public required DateOnly AsOf { get; init; }

    [Label("群組", "Group"), Open]
    public required HeadcountGroup Group { get; init; }

    [Label("類別", "Kind"), Open]
    public required HeadcountKind Kind { get; init; }

    [Label("經費來源", "Funding"), Open]
    public StaffFunding? Funding { get; init; }

    [Label("機關", "Agency"), Open, Inverse("headcounts", "員額", "Headcounts")]
    public EntityId<Agency>? Agency { get; init; }

    [Label("標題", "Title"), Open, Searched(SearchedAttribute.Title)]
    public string? TitleZh { get; init; }

    [Label("人數", "Count"), Open, Unit("persons")]
    public required int Count { get; init; }

    [Label("人數為約數", "Count is approximate"), Open]
    [Note("來源以約、近、餘、逾等用語記載。", "The source rounds or estimates it.")]
    public required bool Approximate { get; init; }

    [Label("已含於同類", "Included in its kind"), Open]
    [Note("此列人數已含於同類的另一列，加總時應略去。", "Another row of the same kind counts these persons already; leave the row out when adding up.")]
    public required bool Included { get; init; }
}
