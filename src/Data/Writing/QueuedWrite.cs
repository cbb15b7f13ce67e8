namespace OpenGov.Data.Writing;

/// <summary>A statement that waits to be sent, with its parameters as the columns hold them.</summary>
/// <param name="Expected">The row that the statement must find, when it may meet a stale version; else null.</param>
internal readonly record struct QueuedWrite(PreparedSql Sql, object?[] Parameters, ExpectedRow? Expected = null);

/// <summary>The row and version that an update or delete was decided on.</summary>
internal sealed record ExpectedRow(Domain.Model.EntityModel Type, long Id, int Version);
