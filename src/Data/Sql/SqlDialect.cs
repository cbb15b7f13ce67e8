using System.Globalization;
using System.Text;

namespace OpenGov.Data.Sql;

/// <summary>Prints the tree in one database's words. What both databases say alike is here; what differs is in their folders.</summary>
internal abstract class SqlDialect
{
    public string Print(SqlStatement statement)
    {
        var text = new StringBuilder(256);
        switch (statement)
        {
            case SqlSelect select:
                Select(text, select);
                break;
            case SqlInsert insert:
                text.Append("insert into ").Append(Quote(insert.Table)).Append(" (")
                    .AppendJoin(", ", insert.Columns.Select(column => Quote(column.Name))).Append(") values (");
                Joined(text, insert.Columns.Select((column, index) => (SqlExpression)new SqlParameter(index, column.Type)), ", ");
                text.Append(')');
                break;
            case SqlInsertEach insert:
                text.Append("insert into ").Append(Quote(insert.Table)).Append(" (")
                    .AppendJoin(", ", insert.Columns.Select(column => Quote(column.Name)).Prepend(Quote(insert.Each.Name))).Append(") select ");
                Joined(
                    text,
                    insert.Columns.Select((column, index) => (SqlExpression)new SqlParameter(index + 1, column.Type)).Prepend(new SqlColumn("v", "value")),
                    ", ");
                text.Append(" from ");
                ListValues(text, new SqlParameter(0, insert.Each.Type), "v");
                break;
            case SqlUpdate update:
                text.Append("update ").Append(Quote(update.Table)).Append(" set ");
                for (var i = 0; i < update.Columns.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ").Append(Quote(update.Columns[i].Name)).Append(" = ");
                    Expression(text, new SqlParameter(i, update.Columns[i].Type));
                }

                text.Append(" where ");
                Expression(text, update.Where);
                break;
            case SqlDelete delete:
                text.Append("delete from ").Append(Quote(delete.Table)).Append(" where ");
                Expression(text, delete.Where);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement.GetType().Name, "Not a statement of the tree.");
        }

        return text.ToString();
    }

    protected abstract void Parameter(StringBuilder text, SqlParameter parameter);

    /// <summary>The values of a list parameter as a source with the columns "value" and "ordinal".</summary>
    protected abstract void ListValues(StringBuilder text, SqlParameter list, string alias);

    protected abstract void Texts(StringBuilder text, SqlTexts source);

    /// <summary>Prints a join with picked rows, the word "join" included.</summary>
    protected abstract void PickedRows(StringBuilder text, SqlJoin join, SqlPickedRows source);

    protected abstract void TextMatch(StringBuilder text, SqlTextMatch match);

    /// <summary>Prints a sum that fails where it leaves 64 bits of the value's smallest unit.</summary>
    protected abstract void Sum(StringBuilder text, SqlAggregate sum);

    /// <summary>Prints an average rounded to its digits, halves away from zero, by whole numbers alone.</summary>
    protected abstract void Average(StringBuilder text, SqlAggregate average);

    protected abstract void DatePart(StringBuilder text, SqlDatePart part);

    /// <summary>The operator under which null equals null.</summary>
    protected abstract string SameOperator { get; }

    /// <summary>The words that lock the rows of a query; empty where writers exclude each other anyway.</summary>
    protected virtual string RowLock => "";

    protected abstract string True { get; }

    protected abstract string False { get; }

    protected static string Quote(string name) => $"\"{name}\"";

    /// <summary>A function of one expression; <paramref name="name"/> brings its parenthesis.</summary>
    protected void Call(StringBuilder text, string name, SqlExpression operand, string end = ")")
    {
        text.Append(name);
        Expression(text, operand);
        text.Append(end);
    }

    /// <summary>The expression's text, for where it stands more than once.</summary>
    protected string Print(SqlExpression expression)
    {
        var text = new StringBuilder();
        Expression(text, expression);
        return text.ToString();
    }

    protected static string PowerOfTen(int exponent) => "1" + new string('0', exponent);

    protected void Select(StringBuilder text, SqlSelect select)
    {
        text.Append("select ").Append(select.Distinct ? "distinct " : "");
        for (var i = 0; i < select.Columns.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Expression(text, select.Columns[i].Value);
            if (select.Columns[i].Alias is { } alias)
            {
                text.Append(" as ").Append(Quote(alias));
            }
        }

        if (select.From is not null)
        {
            text.Append(" from ");
            Source(text, select.From);
        }

        foreach (var join in select.Joins)
        {
            Join(text, join);
        }

        Conditions(text, " where ", select.Where);
        if (select.GroupBy.Count > 0)
        {
            text.Append(" group by ");
            Joined(text, select.GroupBy, ", ");
        }

        Conditions(text, " having ", select.Having);

        for (var i = 0; i < select.OrderBy.Count; i++)
        {
            var order = select.OrderBy[i];
            text.Append(i == 0 ? " order by " : ", ");
            Expression(text, order.Value);
            text.Append(order.Descending ? " desc" : "").Append(!order.Nullable ? "" : order.NullsFirst ? " nulls first" : " nulls last");
        }

        if (select.Limit is not null)
        {
            text.Append(" limit ");
            Expression(text, select.Limit);
        }

        text.Append(select.LocksRows ? RowLock : "");
    }

    protected void Expression(StringBuilder text, SqlExpression expression)
    {
        switch (expression)
        {
            case SqlColumn column:
                text.Append(column.Alias.Length == 0 ? "" : column.Alias + ".").Append(Quote(column.Name));
                break;
            case SqlParameter parameter:
                Parameter(text, parameter);
                break;
            case SqlNumber number:
                text.Append(number.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case SqlBinary binary:
                Expression(text, binary.Left);
                text.Append(Symbol(binary.Operator));
                Expression(text, binary.Right);
                break;
            case SqlAnd and:
                Chain(text, and.Operands, " and ", True);
                break;
            case SqlOr or:
                Chain(text, or.Operands, " or ", False);
                break;
            case SqlNot { Operand: SqlExists exists }:
                text.Append("not ");
                Expression(text, exists);
                break;
            case SqlNot not:
                text.Append('(');
                Expression(text, not.Operand);
                text.Append(") is not true");
                break;
            case SqlIsTrue isTrue:
                Expression(text, isTrue.Operand);
                text.Append(" = ").Append(True);
                break;
            case SqlIsNull isNull:
                Expression(text, isNull.Operand);
                text.Append(isNull.Negated ? " is not null" : " is null");
                break;
            case SqlSame same:
                Expression(text, same.Left);
                text.Append(' ').Append(SameOperator).Append(' ');
                Expression(text, same.Right);
                break;
            case SqlIn { Values.Count: 0 }:
                text.Append(False);
                break;
            case SqlIn isIn:
                Expression(text, isIn.Operand);
                text.Append(" in (");
                Joined(text, isIn.Values, ", ");
                text.Append(')');
                break;
            case SqlInQuery isIn:
                Expression(text, isIn.Operand);
                text.Append(" in (");
                Select(text, isIn.Query);
                text.Append(')');
                break;
            case SqlOccurrences occurrences:
                text.Append("(length(");
                Expression(text, occurrences.Text);
                text.Append(") - length(replace(");
                Expression(text, occurrences.Text);
                text.Append(", ");
                Expression(text, occurrences.Part);
                text.Append(", ''))) / length(");
                Expression(text, occurrences.Part);
                text.Append(')');
                break;
            case SqlSumOfProducts sum:
                text.Append("sum(");
                Expression(text, sum.Left);
                text.Append(" * (");
                Expression(text, sum.Right);
                text.Append("))");
                break;
            case SqlTextMatch match:
                TextMatch(text, match);
                break;
            case SqlExists exists:
                text.Append("exists (");
                Select(text, exists.Query);
                text.Append(')');
                break;
            case SqlScalar scalar:
                text.Append('(');
                Select(text, scalar.Query);
                text.Append(')');
                break;
            case SqlCount:
                text.Append("count(*)");
                break;
            case SqlAggregate { Function: SqlFunction.Sum } aggregate:
                Sum(text, aggregate);
                break;
            case SqlAggregate { Function: SqlFunction.Average } aggregate:
                Average(text, aggregate);
                break;
            case SqlAggregate aggregate:
                Call(text, FunctionName(aggregate.Function), aggregate.Operand);
                break;
            case SqlDatePart part:
                DatePart(text, part);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, "Not an expression of the tree.");
        }
    }

    protected void Join(StringBuilder text, SqlJoin join)
    {
        if (join.Source is SqlPickedRows picked)
        {
            PickedRows(text, join, picked);
            return;
        }

        text.Append(join.Kind == SqlJoinKind.Left ? " left join " : join.On is null ? " cross join " : " join ");
        Source(text, join.Source);
        if (join.On is not null)
        {
            text.Append(" on ");
            Expression(text, join.On);
        }
        else if (join.Kind == SqlJoinKind.Left)
        {
            text.Append(" on ").Append(True);
        }
    }

    private void Conditions(StringBuilder text, string word, SqlExpression? conditions)
    {
        if (conditions is not null and not SqlAnd { Operands.Count: 0 })
        {
            text.Append(word);
            Joined(text, conditions is SqlAnd and ? and.Operands : [conditions], " and ");
        }
    }

    private void Source(StringBuilder text, SqlSource source)
    {
        switch (source)
        {
            case SqlTable table:
                text.Append(Quote(table.Name)).Append(' ').Append(table.Alias);
                break;
            case SqlSubquery subquery:
                text.Append('(');
                Select(text, subquery.Query);
                text.Append(") ").Append(subquery.Alias);
                break;
            case SqlIntegers integers:
                ListValues(text, integers.List, integers.Alias);
                break;
            case SqlTextValues values:
                ListValues(text, values.List, values.Alias);
                break;
            case SqlTexts texts:
                Texts(text, texts);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(source), source.GetType().Name, "Not a source that can stand here.");
        }
    }

    private void Chain(StringBuilder text, IReadOnlyList<SqlExpression> operands, string word, string empty)
    {
        if (operands.Count == 0)
        {
            text.Append(empty);
            return;
        }

        text.Append('(');
        Joined(text, operands, word);
        text.Append(')');
    }

    private void Joined(StringBuilder text, IEnumerable<SqlExpression> values, string word)
    {
        var first = true;
        foreach (var value in values)
        {
            text.Append(first ? "" : word);
            Expression(text, value);
            first = false;
        }
    }

    private static string FunctionName(SqlFunction function) => function switch
    {
        SqlFunction.Count => "count(",
        SqlFunction.Distinct => "count(distinct ",
        SqlFunction.Min => "min(",
        SqlFunction.Max => "max(",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Not a function that both databases say alike."),
    };

    private static string Symbol(SqlOperator @operator) => @operator switch
    {
        SqlOperator.Equal => " = ",
        SqlOperator.Less => " < ",
        SqlOperator.LessOrEqual => " <= ",
        SqlOperator.Greater => " > ",
        SqlOperator.GreaterOrEqual => " >= ",
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "Not an operator of the tree."),
    };
}
