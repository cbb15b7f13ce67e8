using System.Globalization;
using System.Text;

namespace OpenGov.Data.Sql.Sqlite;

/// <summary>SQLite 3.35: no LATERAL, Booleans as 0 and 1, lists as JSON.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public static readonly SqliteDialect Instance = new();

    protected override string SameOperator => "is";

    protected override string True => "1";

    protected override string False => "0";

    protected override void Parameter(StringBuilder text, SqlParameter parameter) =>
        text.Append('?').Append((parameter.Index + 1).ToString(CultureInfo.InvariantCulture));

    protected override void ListValues(StringBuilder text, SqlParameter list, string alias)
    {
        text.Append("(select \"value\", \"key\" as \"ordinal\" from json_each(");
        Parameter(text, list);
        text.Append(")) ").Append(alias);
    }

    protected override void Texts(StringBuilder text, SqlTexts source)
    {
        text.Append("json_each(");
        Expression(text, source.List);
        text.Append(") ").Append(source.Alias);
    }

    protected override void PickedRows(StringBuilder text, SqlJoin join, SqlPickedRows source)
    {
        // CROSS JOIN keeps the order of the tables: the picked rows depend on what stands to the left.
        text.Append(" cross join ").Append(Quote(source.Table)).Append(' ').Append(source.Alias)
            .Append(" on ").Append(source.Alias).Append('.').Append(Quote(source.Key)).Append(" in (");
        Select(text, source.Picked);
        text.Append(')');
    }

    protected override void TextMatch(StringBuilder text, SqlTextMatch match)
    {
        switch (match.Kind)
        {
            case SqlTextMatchKind.Contains:
                text.Append("instr(");
                Expression(text, match.Text);
                text.Append(", ");
                Expression(text, match.Part);
                text.Append(") > 0");
                break;
            case SqlTextMatchKind.StartsWith:
                text.Append("substr(");
                Expression(text, match.Text);
                text.Append(", 1, length(");
                Expression(text, match.Part);
                text.Append(")) = ");
                Expression(text, match.Part);
                break;
            default:
                // Not substr(text, -length(part)): that is the whole text where the part is empty.
                text.Append("substr(");
                Expression(text, match.Text);
                text.Append(", length(");
                Expression(text, match.Text);
                text.Append(") - length(");
                Expression(text, match.Part);
                text.Append(") + 1, length(");
                Expression(text, match.Part);
                text.Append(")) = ");
                Expression(text, match.Part);
                break;
        }
    }
}
