namespace OpenGov.Data.Writing;

/// <summary>What a database refused to store.</summary>
public enum ConstraintKind
{
    /// <summary>Another row has the same id, key or unique value.</summary>
    Unique,

    /// <summary>A reference names a row that does not exist, or a row that others refer to was deleted. Told at commit.</summary>
    Reference,

    /// <summary>A required value is missing.</summary>
    Required,
}

/// <summary>The database refused a write; the whole batch is undone.</summary>
/// <param name="subject">What the database named: <c>table.column</c> on SQLite, the constraint on PostgreSQL; null where it named
/// nothing.</param>
public sealed class ConstraintException(ConstraintKind kind, string? subject, Exception inner) : Exception(
    kind switch
    {
        ConstraintKind.Unique => $"Two rows would have the same value{At(subject)}. Give one of them another value.",
        ConstraintKind.Reference =>
            $"A reference would name a row that does not exist{At(subject)}. Write that row too, or remove the reference.",
        _ => $"A required value is missing{At(subject)}. Give it a value.",
    },
    inner)
{
    public ConstraintKind Kind { get; } = kind;

    public string? Subject { get; } = subject;

    private static string At(string? subject) => subject is null ? "" : $" in \"{subject}\"";
}
