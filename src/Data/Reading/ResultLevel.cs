using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading;

/// <summary>One level of a result: its columns in the order of the query, and the lists inside each row.</summary>
/// <param name="Name">The list's response key; the root field's at the top.</param>
/// <param name="Type">The type whose rows these are.</param>
public sealed record ResultLevel(string Name, EntityModel Type, IReadOnlyList<ResultColumn> Columns, IReadOnlyList<ResultLevel> Children);
