using OpenGov.Domain.Model;

namespace OpenGov.Domain.Statistics;

/// <summary>The chapters of the department's work.</summary>
[Label("業務領域", "Area")]
public enum Area
{
    [Label("場地", "Venues")] Venues,
    [Label("廳舍", "Facilities")] Facilities,
    [Label("宿舍", "Dormitories")] Dormitories,
    [Label("財產與採購", "Property and procurement")] Property,
    [Label("防護", "Civil protection")] Protection,
    [Label("設備", "Equipment")] Equipment,
    [Label("職工", "Staff")] Staff,
    [Label("車輛", "Vehicles")] Vehicles,
    [Label("監察院巡察", "Control Yuan inspections")] Oversight,
    [Label("考核", "Evaluation")] Evaluation,
    [Label("消費者保護", "Consumer protection")] Consumer,
    [Label("文書", "Documents")] Documents,
    [Label("檔案", "Archives")] Archives,
    [Label("資通安全", "Information security")] Infosec,
    [Label("開放資料", "Open data")] Opendata,
    [Label("公報", "Gazette")] Gazette,
    [Label("會議", "Meetings")] Meetings,
    [Label("機要", "Mayor's office")] Mayoral,
    [Label("陳情", "Petitions")] Petitions,
    [Label("國際事務", "International affairs")] International,
    [Label("風險管理", "Risk management")] Risk,
    [Label("施政報告", "Reports")] Reports,
}
