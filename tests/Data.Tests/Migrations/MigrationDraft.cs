using System.Text;
using OpenGov.Testing;

namespace OpenGov.Data.Tests.Migrations;

/// <summary>Drafts the SQL of tables that the model wants: a person reads it, adds what only people know, and commits it.</summary>
internal static class MigrationDraft
{
    /// <summary>Words that may stand in the model but not bare in SQL.</summary>
    private static readonly HashSet<string> Reserved = ["group", "order", "references", "user", "check", "default", "table", "column",
        "end", "limit"];

    public static string Of(IEnumerable<ExpectedTable> tables, DatabaseKind kind)
    {
        var text = new StringBuilder();
        foreach (var table in tables)
        {
            Append(text, table, kind);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ExpectedTable table, DatabaseKind kind)
    {
        text.Append("-- ").AppendLine(table.Remark).Append("create table ").Append(Name(table.Name)).AppendLine(" (");
        foreach (var column in table.Columns)
        {
            text.Append("  ").Append(Name(column.Name)).Append(' ').Append(column.Type);
            if (table.PrimaryKey.Count == 1 && table.PrimaryKey[0] == column.Name)
            {
                text.Append(" primary key");
            }
            else
            {
                text.Append(column.Required ? " not null" : "").Append(column.Unique ? " unique" : "");
            }

            if (column.Target is not null)
            {
                text.Append(" references ").Append(Name(column.Target)).Append(" (id) deferrable initially deferred");
            }

            if (column.IsBoolean && kind == DatabaseKind.Sqlite)
            {
                text.Append(" check (").Append(Name(column.Name)).Append(" in (0, 1))");
            }

            text.AppendLine(table.IsList || column != table.Columns[^1] ? "," : "");
        }

        if (table.IsList)
        {
            text.Append("  primary key (").AppendJoin(", ", table.PrimaryKey.Select(Name)).AppendLine(")");
        }

        text.AppendLine(table.IsList && kind == DatabaseKind.Sqlite ? ") without rowid;" : ");");
        foreach (var column in table.Indexed)
        {
            text.Append("create index ").Append(table.Name).Append('_')
                .Append(column.EndsWith("_id", StringComparison.Ordinal) ? column[..^3] : column)
                .Append(" on ").Append(Name(table.Name)).Append(" (").Append(Name(column))
                .Append(table.IsList ? "" : ", id").AppendLine(");");
        }

        text.AppendLine();
    }

    private static string Name(string name) => Reserved.Contains(name) ? $"\"{name}\"" : name;
}
