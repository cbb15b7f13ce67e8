namespace OpenGov.Data.Sql;

/// <summary>
/// The closed tree of SQL that the platform speaks. It is the only way to SQL text (see <see cref="SqlDialect.Print(SqlStatement)"/>): names come from the model,
/// values are parameters always, and raw text cannot enter.
/// </summary>
public abstract record SqlExpression;

/// <summary>A column of a table or subquery in scope.</summary>
public sealed record SqlColumn(string Alias, string Name) : SqlExpression;

/// <summary>The value with this index among the statement's parameters, from 0.</summary>
public sealed record SqlParameter(int Index, SqlType Type) : SqlExpression;

/// <summary>A whole number of the plan itself: a limit, a presence mark.</summary>
public sealed record SqlNumber(long Value) : SqlExpression;

public enum SqlOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
}

public sealed record SqlBinary(SqlOperator Operator, SqlExpression Left, SqlExpression Right) : SqlExpression;

/// <summary>True when all are; the empty conjunction is true.</summary>
public sealed record SqlAnd(IReadOnlyList<SqlExpression> Operands) : SqlExpression;

/// <summary>True when one is; the empty disjunction is false.</summary>
public sealed record SqlOr(IReadOnlyList<SqlExpression> Operands) : SqlExpression;

/// <summary>True when the operand is false; an operand that is unknown (a comparison with null) counts as false.</summary>
public sealed record SqlNot(SqlExpression Operand) : SqlExpression;

/// <summary>A Boolean value that is true.</summary>
public sealed record SqlIsTrue(SqlExpression Operand) : SqlExpression;

public sealed record SqlIsNull(SqlExpression Operand, bool Negated = false) : SqlExpression;

/// <summary>Equality under which null equals null.</summary>
public sealed record SqlSame(SqlExpression Left, SqlExpression Right) : SqlExpression;

/// <summary>One of the values; the empty list holds nothing.</summary>
public sealed record SqlIn(SqlExpression Operand, IReadOnlyList<SqlExpression> Values) : SqlExpression;

/// <summary>A text contains, starts or ends with another, by code point, case and width as they are.</summary>
public sealed record SqlTextMatch(SqlTextMatchKind Kind, SqlExpression Text, SqlExpression Part) : SqlExpression;

public enum SqlTextMatchKind
{
    Contains,
    StartsWith,
    EndsWith,
}

public sealed record SqlExists(SqlSelect Query) : SqlExpression;

/// <summary>A query of one row and one column as a value.</summary>
public sealed record SqlScalar(SqlSelect Query) : SqlExpression;

/// <summary><c>count(*)</c>.</summary>
public sealed record SqlCount : SqlExpression;

/// <summary><c>max(…)</c>.</summary>
public sealed record SqlMax(SqlExpression Operand) : SqlExpression;

/// <summary>How a value is bound and stored.</summary>
public enum SqlType
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
}
