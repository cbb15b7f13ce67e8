using OpenGov.Domain.Model;

namespace OpenGov.Domain.Journal;

[Label("異動類別", "Operation")]
public enum ChangeOperation
{
    [Label("新增", "Create")] Create,
    [Label("修改", "Update")] Update,
    [Label("刪除", "Delete")] Delete,
    [Label("抹除", "Erase")] Erase,
}

/// <summary>One entry of the journal: what changed, by whom, chained by hash to the entry before it. For the department.</summary>
[Entity("異動紀錄", "Change", Purpose = "The audit trail, and what publishers and subscribers follow.", Kind = EntityKind.Platform), Journal]
public sealed class Change : Row
{
    /// <summary>From 1, without gaps, in the order of commit.</summary>
    [Label("序號", "Sequence"), AliasOf(nameof(Id))]
    public long Sequence => Id;

    [Label("時間", "At")]
    public required DateTimeOffset At { get; init; }

    [Label("執行者", "Actor")]
    public required string Actor { get; init; }

    [Label("異動", "Operation")]
    public required ChangeOperation Operation { get; init; }

    [Label("型別", "Type")]
    public required string Type { get; init; }

    [Label("對象", "Entity id")]
    public required string EntityId { get; init; }

    /// <summary>Values before the change by field name, without Restricted ones; null when created.</summary>
    [Label("異動前", "Before"), Json]
    public string? Before { get; init; }

    [Label("異動後", "After"), Json]
    public string? After { get; init; }

    /// <summary>Restricted values, encrypted with the subject's own key: base64 by field name.</summary>
    [Label("限閱異動前", "Restricted before"), Restricted, Json]
    public string? RestrictedBefore { get; init; }

    [Label("限閱異動後", "Restricted after"), Restricted, Json]
    public string? RestrictedAfter { get; init; }

    [Label("雜湊值", "Hash")]
    public required string Hash { get; init; }
}
