using OpenGov.Domain.Model;

namespace OpenGov.Domain.Premises;

[Label("申請狀態", "Booking status")]
public enum BookingStatus
{
    [Label("申請中", "Requested")] Requested,
    [Label("核准", "Approved")] Approved,
    [Label("不核准", "Refused")] Refused,
    [Label("取消", "Cancelled")] Cancelled,
    [Label("已使用", "Held")] Held,
}

/// <summary>A request for a space at a time, from its arrival to its end.</summary>
[Entity("場地申請", "Booking", Purpose = "Decides who uses a space when.", Kind = EntityKind.Workflow, Retention = Retention.FiveYears)]
public sealed class Booking : KeyedEntity
{
    [Label("場地", "Space"), Inverse("bookings", "場地申請", "Bookings")]
    public required EntityId<Space> Space { get; init; }

    [Label("申請單位", "Organisation"), Searched(SearchedAttribute.Title)]
    public required string OrganisationZh { get; init; }

    [Label("用途", "Purpose"), Searched(SearchedAttribute.Byname)]
    public required string PurposeZh { get; init; }

    [Label("開始時間", "Starts at")]
    public required DateTimeOffset StartsAt { get; init; }

    [Label("結束時間", "Ends at")]
    public required DateTimeOffset EndsAt { get; init; }

    [Label("狀態", "Status")]
    public required BookingStatus Status { get; set; }

    [Label("出席人數", "Attendance"), Unit("persons")]
    public int? Attendance { get; set; }

    [Label("聯絡人", "Contact"), Restricted]
    public string? ContactName { get; init; }

    [Label("聯絡電話", "Contact's telephone"), Restricted]
    public string? ContactPhone { get; init; }
}
