using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing.Keys;

/// <summary>A caller that holds a secret. The secret itself is nowhere.</summary>
/// <param name="RevokedAt">Null while the key is good.</param>
public sealed record ApiKey(long Id, string Name, Classification Clearance, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);
