namespace OpenGov.Domain.Model;

/// <summary>Anything that the graph stores in a table of its own and addresses by id.</summary>
public abstract class Row
{
    /// <summary>63 bits, never negative. Shown outside as a global id, <c>Type-0123456789abcdef</c>.</summary>
    [Label("識別碼", "Id"), Open]
    [Note("全平台唯一且不再變更，用以連結各檔案。", "Unique over the platform and stable for good; it joins the files.")]
    public long Id { get; init; }
}

/// <summary>A row that people change: it carries the version that a stale write is told about.</summary>
public abstract class Entity : Row
{
    /// <summary>1 when created, one more with every change.</summary>
    [Label("版本", "Version"), Open]
    [Note("新建時為 1，每次修改加 1。", "1 when created, one more with every change.")]
    public int Version { get; set; } = 1;

    [Label("建立時間", "Created at"), Open]
    public DateTimeOffset CreatedAt { get; set; }

    [Label("更新時間", "Updated at"), Open]
    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>An entity whose id derives from a stable key, the same in every rebuild and on both databases.</summary>
public abstract class KeyedEntity : Entity
{
    [Label("代號", "Key"), Open]
    [Note("每筆資料的固定名稱，不因重建或改版而變更。", "The stable name of the row, the same in every version and every rebuild.")]
    public required string Key { get; init; }
}

/// <summary>A fact of the department's record: it says where it was reported.</summary>
public abstract class RecordEntity : KeyedEntity
{
    [Label("出處", "Citations"), Open]
    [Note("資料所依據的文件與章節，供查核。", "The documents and sections that the row was taken from, for anyone to check.")]
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}

/// <summary>A value that lives and dies with its parent row, in the order given; it has no id of its own.</summary>
public abstract class Component
{
    public long ParentId { get; init; }

    /// <summary>From 0, in the order of the parent's cell.</summary>
    public int Position { get; init; }
}

/// <summary>A reference to one entity of type <typeparamref name="T"/>.</summary>
public readonly record struct EntityId<T>(long Value)
    where T : Row;
