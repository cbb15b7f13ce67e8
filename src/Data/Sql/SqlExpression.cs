namespace OpenGov.Data.Sql;

/// <summary>
/// The closed tree of SQL that the platform speaks. It is the only way to SQL text (see <see cref="SqlDialect.Print(SqlStatement)"/>): names come from the model,
/// values are parameters always, and raw text cannot enter.
/// </summary>
internal abstract record SqlExpression;

/// <summary>A column of a table or subquery in scope.</summary>
internal sealed record SqlColumn(string Alias, string Name) : SqlExpression;

/// <summary>The value with this index among the statement's parameters, from 0.</summary>
internal sealed record SqlParameter(int Index, SqlType Type) : SqlExpression;

/// <summary>A whole number of the plan itself: a limit, a presence mark.</summary>
internal sealed record SqlNumber(long Value) : SqlExpression;

internal enum SqlOperator
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal sealed record SqlBinary(SqlOperator Operator, SqlExpression Left, SqlExpression Right) : SqlExpression;

/// <summary>True when all are; the empty conjunction is true.</summary>
internal sealed record SqlAnd(IReadOnlyList<SqlExpression> Operands) : SqlExpression
{
    /// <summary>All conditions that are not null as one, without a chain inside the chain.</summary>
    public static SqlExpression Of(params IEnumerable<SqlExpression?> conditions)
    {
        SqlExpression[] flat = [.. conditions.OfType<SqlExpression>().SelectMany(condition => condition is SqlAnd chain ? chain.Operands : [condition])];
        return flat is [var only] ? only : new SqlAnd(flat);
    }
}

/// <summary>True when one is; the empty disjunction is false.</summary>
internal sealed record SqlOr(IReadOnlyList<SqlExpression> Operands) : SqlExpression;

/// <summary>True when the operand is false; an operand that is unknown (a comparison with null) counts as false.</summary>
internal sealed record SqlNot(SqlExpression Operand) : SqlExpression;

/// <summary>A Boolean value that is true.</summary>
internal sealed record SqlIsTrue(SqlExpression Operand) : SqlExpression;

internal sealed record SqlIsNull(SqlExpression Operand, bool Negated = false) : SqlExpression;

/// <summary>Equality under which null equals null.</summary>
internal sealed record SqlSame(SqlExpression Left, SqlExpression Right) : SqlExpression;

/// <summary>One of the values; the empty list holds nothing.</summary>
internal sealed record SqlIn(SqlExpression Operand, IReadOnlyList<SqlExpression> Values) : SqlExpression;

/// <summary>One of the values of a query's only column.</summary>
internal sealed record SqlInQuery(SqlExpression Operand, SqlSelect Query) : SqlExpression;

/// <summary>How often a text holds another, counted without overlap: a whole number, the same on both databases.</summary>
internal sealed record SqlOccurrences(SqlExpression Text, SqlExpression Part) : SqlExpression;

/// <summary>The sum of a product over the rows of a query; null over none.</summary>
internal sealed record SqlSumOfProducts(SqlExpression Left, SqlExpression Right) : SqlExpression;

/// <summary>A text contains, starts or ends with another, by code point, case and width as they are.</summary>
internal sealed record SqlTextMatch(SqlTextMatchKind Kind, SqlExpression Text, SqlExpression Part) : SqlExpression;

internal enum SqlTextMatchKind
{
    Contains,
    StartsWith,
    EndsWith,
}

internal sealed record SqlExists(SqlSelect Query) : SqlExpression;

/// <summary>A query of one row and one column as a value.</summary>
internal sealed record SqlScalar(SqlSelect Query) : SqlExpression;

/// <summary><c>count(*)</c>.</summary>
internal sealed record SqlCount : SqlExpression;

/// <summary>A function over the rows of a group that have a value.</summary>
/// <param name="Type">How the operand is stored.</param>
/// <param name="Scale">Digits after the point of the operand, for a sum or an average.</param>
/// <param name="ResultScale">Digits after the point of an average.</param>
internal sealed record SqlAggregate(SqlFunction Function, SqlExpression Operand, SqlType Type, int Scale = 0, int ResultScale = 0) : SqlExpression;

internal enum SqlFunction
{
    Count,
    Distinct,
    Sum,
    Average,
    Min,
    Max,
}

/// <summary>A number that a date gives; null where it is too coarse to have it. Text holds a date of a year, of a year and month, or whole.</summary>
/// <param name="Type">Date, Timestamp (by the clock of Taipei) or Text.</param>
internal sealed record SqlDatePart(SqlDateField Field, SqlExpression Date, SqlType Type) : SqlExpression;

internal enum SqlDateField
{
    Year,
    Month,

    /// <summary>1 to 4.</summary>
    Quarter,

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    Weekday,

    /// <summary>The year less 1911.</summary>
    RocYear,
}

/// <summary>How a value is bound and stored.</summary>
internal enum SqlType
{
    /// <summary>64 bits on both databases.</summary>
    Integer,
    Text,
    Boolean,
    Date,
    Timestamp,

    /// <summary>numeric on PostgreSQL, a scaled integer on SQLite.</summary>
    Decimal,

    /// <summary>A list of 64-bit integers as one parameter.</summary>
    IntegerList,

    /// <summary>A list of texts as one parameter.</summary>
    TextList,
}
