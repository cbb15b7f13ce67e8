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

    /// <summary>SQLite's own sum fails on overflow.</summary>
    protected override void Sum(StringBuilder text, SqlAggregate sum) => Call(text, "sum(", sum.Operand);

    protected override void Average(StringBuilder text, SqlAggregate average)
    {
        var operand = Print(average.Operand);
        var (sum, count) = ($"sum({operand})", $"count({operand})");
        var unit = PowerOfTen(average.ResultScale - average.Scale);
        var most = (long.MaxValue / long.Parse(unit, CultureInfo.InvariantCulture)) - 1;

        // Whole part and remainder apart, so that no product leaves 64 bits; where the result does, abs() of the least number fails as a sum does.
        text.Append(CultureInfo.InvariantCulture, $"case when {sum} is null then null when {sum} / {count} between -{most} and {most} ")
            .Append(CultureInfo.InvariantCulture, $"then {sum} / {count} * {unit} + ({sum} % {count} * 2 * {unit} + case when {sum} < 0 then -{count} else {count} end) / (2 * {count}) ")
            .Append("else abs(-9223372036854775807 - 1) end");
    }

    protected override void DatePart(StringBuilder text, SqlDatePart part)
    {
        // The calendar ends before Taipei's last morning.
        var date = part.Type == SqlType.Timestamp
            ? $"strftime('%Y-%m-%d', min({Print(part.Date)}, '9999-12-31T15:59:59.999Z'), '+8 hours')"
            : Print(part.Date);
        var month = $"nullif(cast(substr({date}, 6, 2) as integer), 0)";
        text.Append(part.Field switch
        {
            SqlDateField.Year => $"cast(substr({date}, 1, 4) as integer)",
            SqlDateField.RocYear => $"cast(substr({date}, 1, 4) as integer) - 1911",
            SqlDateField.Month => month,
            SqlDateField.Quarter => $"({month} + 2) / 3",
            _ => $"case length({date}) when 10 then (strftime('%w', {date}) + 6) % 7 + 1 end",
        });
    }
}
