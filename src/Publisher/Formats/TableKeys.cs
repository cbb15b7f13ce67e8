using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>
/// What joins the tables of a dataset. An id is a key only where its row is listed once: in a table of its own, and in a list of the rows that refer to
/// theirs. A list of references may name a row again, under another parent or the same one.
/// </summary>
internal static class TableKeys
{
    /// <summary>The column that no two rows of the table share; null if there is none.</summary>
    public static TableColumn? Key(TableDescription table, IReadOnlyList<TableDescription> tables)
    {
        if (Parent(table, tables) is not { } parent)
        {
            return table.Id;
        }

        return parent.Type.FindRelation(table.Name) is RelationModel.Inverse && Key(parent, tables) is not null ? table.Id : null;
    }

    /// <summary>The table whose key <see cref="TableDescription.ParentIdColumn"/> holds; null where it has none.</summary>
    public static TableDescription? Referenced(TableDescription table, IReadOnlyList<TableDescription> tables) =>
        Parent(table, tables) is { } parent && Key(parent, tables) is not null ? parent : null;

    private static TableDescription? Parent(TableDescription table, IReadOnlyList<TableDescription> tables) =>
        table.Parent is null ? null : tables.Single(candidate => candidate.File == table.Parent);
}
