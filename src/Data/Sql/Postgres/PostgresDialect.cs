using System.Globalization;
using System.Text;

namespace OpenGov.Data.Sql.Postgres;

/// <summary>PostgreSQL 15 and newer.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    public static readonly PostgresDialect Instance = new();

    protected override string SameOperator => "is not distinct from";

    protected override string RowLock => " for update";

    protected override string True => "true";

    protected override string False => "false";

    protected override void Parameter(StringBuilder text, SqlParameter parameter) =>
        text.Append('$').Append((parameter.Index + 1).ToString(CultureInfo.InvariantCulture));

    protected override void ListValues(StringBuilder text, SqlParameter list, string alias)
    {
        text.Append("(select \"value\", \"ordinal\" - 1 as \"ordinal\" from unnest(");
        Parameter(text, list);
        text.Append(") with ordinality u(\"value\", \"ordinal\")) ").Append(alias);
    }

    protected override void Texts(StringBuilder text, SqlTexts source)
    {
        text.Append("jsonb_array_elements_text(");
        Expression(text, source.List);
        text.Append("::jsonb) ").Append(source.Alias).Append("(\"value\")");
    }

    protected override void PickedRows(StringBuilder text, SqlJoin join, SqlPickedRows source)
    {
        text.Append(" cross join lateral (");
        Select(text, source.Picked);
        text.Append(") ").Append(source.Alias).Append("_key join ").Append(Quote(source.Table)).Append(' ').Append(source.Alias)
            .Append(" on ").Append(source.Alias).Append('.').Append(Quote(source.Key)).Append(" = ")
            .Append(source.Alias).Append("_key.").Append(Quote(source.Key));
    }

    protected override void TextMatch(StringBuilder text, SqlTextMatch match)
    {
        switch (match.Kind)
        {
            case SqlTextMatchKind.Contains:
                text.Append("strpos(");
                Expression(text, match.Text);
                text.Append(", ");
                Expression(text, match.Part);
                text.Append(") > 0");
                break;
            case SqlTextMatchKind.StartsWith:
                text.Append("starts_with(");
                Expression(text, match.Text);
                text.Append(", ");
                Expression(text, match.Part);
                text.Append(')');
                break;
            default:
                text.Append("right(");
                Expression(text, match.Text);
                text.Append(", length(");
                Expression(text, match.Part);
                text.Append(")) = ");
                Expression(text, match.Part);
                break;
        }
    }
}
