using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Execution;

/// <summary>How much one request may ask for, and how much the engine remembers between requests.</summary>
/// <param name="Parser">How large a document may be; null for <see cref="ParserLimits.Default"/>.</param>
/// <param name="Validation">How much work its validation may make; null for <see cref="ValidationLimits.Default"/>.</param>
/// <param name="MaxFields">Merged fields of one operation, its fragments spread, counted for each object type apart.</param>
/// <param name="MaxDraftBytes">
/// Bytes of the part of a response that is resolved in memory and held until it is whole; a tool's introspection of a large schema takes some two million.
/// </param>
/// <param name="CachedCharacters">Characters of the documents that are kept parsed and validated; the least recently used go first.</param>
/// <param name="CachedFields">Merged fields of the plans that are kept, at one to two KiB each.</param>
public sealed record EngineLimits(
    ParserLimits? Parser = null,
    ValidationLimits? Validation = null,
    int MaxFields = 10_000,
    int MaxDraftBytes = 8_000_000,
    int CachedCharacters = 4_000_000,
    int CachedFields = 50_000)
{
    public static readonly EngineLimits Default = new();
}
