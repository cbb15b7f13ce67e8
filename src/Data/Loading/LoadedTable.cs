using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>The rows of one file, in its order, each key once.</summary>
/// <param name="Present">Names of the columns that the file has.</param>
internal sealed record LoadedTable(EntityModel Type, string File, IReadOnlySet<string> Present, IReadOnlyList<LoadedRow> Rows);
