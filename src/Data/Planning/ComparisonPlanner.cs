using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Plans operations on one value: <c>{ gte: 3, lt: 5 }</c>.</summary>
/// <param name="value">Stands once for every operation, so it is a column or short.</param>
internal sealed class ComparisonPlanner(Statement statement, SqlExpression value, Comparand comparand)
{
    /// <summary>Null when nothing is asked for.</summary>
    public SqlExpression? Plan(InputValue operations) => operations is InputValue.Object given
        ? SqlAnd.Of(given.Fields.Select(entry => entry.Field.Binding is FilterBinding.RocYear
            ? RocYears(entry.Value)
            : Operation(((FilterBinding.Operation)entry.Field.Binding!).Which, entry.Value)))
        : null;

    private SqlExpression Operation(FilterOperation operation, InputValue operand)
    {
        switch (operation)
        {
            case FilterOperation.Eq:
                return operand is InputValue.Null ? new SqlIsNull(value) : Equal(operand);
            case FilterOperation.Neq:
                return operand is InputValue.Null ? new SqlIsNull(value, Negated: true) : new SqlNot(Equal(operand));
            case FilterOperation.In:
                return OneOf(operand);
            case FilterOperation.Nin:
                return new SqlNot(OneOf(operand));
            case FilterOperation.Ngt or FilterOperation.Ngte or FilterOperation.Nlt or FilterOperation.Nlte
                or FilterOperation.Ncontains or FilterOperation.NstartsWith or FilterOperation.NendsWith:
                return new SqlNot(Operation(operation - 1, operand));
        }

        return operand is InputValue.Null ? new SqlOr([]) : operation switch
        {
            FilterOperation.Gt => Compare(SqlOperator.Greater, Operand(operation, operand)),
            FilterOperation.Gte => Compare(SqlOperator.GreaterOrEqual, Operand(operation, operand)),
            FilterOperation.Lt => Compare(SqlOperator.Less, Operand(operation, operand)),
            FilterOperation.Lte => Compare(SqlOperator.LessOrEqual, Operand(operation, operand)),
            FilterOperation.Within => Between(
                Operand(operand, given => DatePeriod.First(comparand.Kind, (PartialDate)given)),
                Operand(operand, given => DatePeriod.Last(comparand.Kind, (PartialDate)given))),
            FilterOperation.Contains => new SqlTextMatch(SqlTextMatchKind.Contains, value, Operand(operation, operand)),
            FilterOperation.StartsWith => new SqlTextMatch(SqlTextMatchKind.StartsWith, value, Operand(operation, operand)),
            FilterOperation.EndsWith => new SqlTextMatch(SqlTextMatchKind.EndsWith, value, Operand(operation, operand)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of a filter."),
        };
    }

    /// <summary>A partial date equals every form that begins on the same day.</summary>
    private SqlExpression Equal(InputValue operand) => comparand.Kind == PropertyKind.PartialDate
        ? Between(Operand(FilterOperation.Gte, operand), Operand(FilterOperation.Lte, operand))
        : Compare(SqlOperator.Equal, Operand(FilterOperation.Eq, operand));

    private SqlExpression OneOf(InputValue operand) => operand is not InputValue.List list ? new SqlOr([])
        : comparand.Kind == PropertyKind.PartialDate ? new SqlOr([.. list.Items.Select(Equal)])
        : new SqlIn(value, [.. list.Items.Select(item => Operand(FilterOperation.Eq, item))]);

    private SqlExpression? RocYears(InputValue operations) => operations is InputValue.Object given
        ? SqlAnd.Of(given.Fields.Select(entry => RocYear(((FilterBinding.Operation)entry.Field.Binding!).Which, entry.Value)))
        : null;

    /// <summary>Comparisons with the first and last day of a year, so that an index on the date serves them.</summary>
    private SqlExpression RocYear(FilterOperation operation, InputValue operand)
    {
        switch (operation)
        {
            case FilterOperation.Neq or FilterOperation.Nin or FilterOperation.Ngt or FilterOperation.Ngte or FilterOperation.Nlt or FilterOperation.Nlte:
                return new SqlNot(RocYear(operation - 1, operand));
            case FilterOperation.Eq when operand is InputValue.Null:
                return new SqlIsNull(value);
            case FilterOperation.In:
                return operand is InputValue.List list ? new SqlOr([.. list.Items.Select(item => RocYear(FilterOperation.Eq, item))]) : new SqlOr([]);
        }

        return operand is InputValue.Null ? new SqlOr([]) : operation switch
        {
            FilterOperation.Eq => Between(First(0), Last(0)),
            FilterOperation.Gt => Compare(SqlOperator.GreaterOrEqual, First(1)),
            FilterOperation.Gte => Compare(SqlOperator.GreaterOrEqual, First(0)),
            FilterOperation.Lt => Compare(SqlOperator.LessOrEqual, Last(-1)),
            FilterOperation.Lte => Compare(SqlOperator.LessOrEqual, Last(0)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation on a year."),
        };

        SqlParameter First(int later) => Operand(operand, given => DatePeriod.FirstOfRocYear(comparand.Kind, (long)(int)given + later));

        SqlParameter Last(int later) => Operand(operand, given => DatePeriod.LastOfRocYear(comparand.Kind, (long)(int)given + later));
    }

    private SqlBinary Compare(SqlOperator @operator, SqlParameter operand) => new(@operator, value, operand);

    private SqlAnd Between(SqlParameter first, SqlParameter last) =>
        new([Compare(SqlOperator.GreaterOrEqual, first), Compare(SqlOperator.LessOrEqual, last)]);

    private SqlParameter Operand(FilterOperation operation, InputValue operand) => Operand(operand, StoredValue.Converter(comparand, operation));

    private SqlParameter Operand(InputValue operand, Func<object, object?> convert) =>
        statement.Add(new ParameterSource.Value(operand, convert, comparand.Type));
}
