using OpenGov.Domain.Model;

namespace OpenGov.Domain.Gazette;

[Label("公報類別", "Gazette category")]
public enum GazetteCategory
{
    [Label("自治法規", "Local regulation")] LocalRegulation,
    [Label("行政規則", "Administrative rule")] AdministrativeRule,
    [Label("令函", "Order")] Order,
    [Label("公告", "Announcement")] Announcement,
    [Label("公示送達", "Public service of documents")] PublicService,
    [Label("締約", "Pact")] Pact,
    [Label("表揚", "Award")] Award,
    [Label("聘任", "Appointment")] Appointment,
}
