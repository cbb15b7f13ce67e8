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

    protected override void Sum(StringBuilder text, SqlAggregate sum)
    {
        text.Append(Units(sum));
        if (sum.Type == SqlType.Decimal)
        {
            text.Append("::numeric * ").Append(Fraction(sum.Scale));
        }
    }

    protected override void Average(StringBuilder text, SqlAggregate average)
    {
        var count = $"count({Print(average.Operand)})";
        var units = $"{Units(average)}::numeric";

        // div() is exact; "/" would round to a number of digits of its own first.
        text.Append(CultureInfo.InvariantCulture, $"div({units} * 2 * {PowerOfTen(average.ResultScale - average.Scale)} + sign({units}) * {count}, 2 * {count})::bigint::numeric")
            .Append(" * ").Append(Fraction(average.ResultScale));
    }

    protected override void DatePart(StringBuilder text, SqlDatePart part)
    {
        var date = Print(part.Date);
        if (part.Type == SqlType.Text)
        {
            var month = $"nullif(substr({date}, 6, 2), '')::bigint";
            text.Append(part.Field switch
            {
                SqlDateField.Year => $"substr({date}, 1, 4)::bigint",
                SqlDateField.RocYear => $"substr({date}, 1, 4)::bigint - 1911",
                SqlDateField.Month => month,
                SqlDateField.Quarter => $"({month} + 2) / 3",
                _ => $"case length({date}) when 10 then date_part('isodow', {date}::date)::bigint end",
            });
            return;
        }

        // The driver writes the first and the last day as infinite ones; and the calendar ends before Taipei's last morning.
        var whole = part.Type == SqlType.Date
            ? $"case {date} when 'infinity' then date '9999-12-31' when '-infinity' then date '0001-01-01' else {date} end"
            : $"(case when {date} > '9999-12-31 15:59:59.999Z' then timestamptz '9999-12-31 15:59:59.999Z' when {date} = '-infinity' "
                + $"then timestamptz '0001-01-01 00:00:00Z' else {date} end) at time zone 'UTC' + interval '8 hours'";
        text.Append(part.Field switch
        {
            SqlDateField.Year => $"date_part('year', {whole})::bigint",
            SqlDateField.RocYear => $"date_part('year', {whole})::bigint - 1911",
            SqlDateField.Month => $"date_part('month', {whole})::bigint",
            SqlDateField.Quarter => $"date_part('quarter', {whole})::bigint",
            _ => $"date_part('isodow', {whole})::bigint",
        });
    }

    /// <summary>The sum in the value's smallest unit; the cast fails where it leaves 64 bits.</summary>
    private string Units(SqlAggregate sum) => sum.Type == SqlType.Decimal
        ? $"(sum({Print(sum.Operand)}) * {PowerOfTen(sum.Scale)})::bigint"
        : $"sum({Print(sum.Operand)})::bigint";

    private static string Fraction(int digits) => digits == 0 ? "1" : $"0.{new string('0', digits - 1)}1";
}
