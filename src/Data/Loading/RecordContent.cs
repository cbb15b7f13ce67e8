using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>Everything that a record's files say, before a database is asked.</summary>
/// <param name="Unreadable">Types whose file is there and cannot be read: those that name its rows are not called wrong as well.</param>
internal sealed record RecordContent(IReadOnlyList<LoadedTable> Tables, IReadOnlySet<EntityModel> Unreadable)
{
    public HashSet<long> Ids { get; } = [.. Tables.SelectMany(table => table.Rows).Select(row => row.Id)];

    /// <summary>One uploaded file.</summary>
    public static RecordContent Of(LoadedTable table) => new([table], new HashSet<EntityModel>());
}
