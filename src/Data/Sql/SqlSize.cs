namespace OpenGov.Data.Sql;

/// <summary>How large a query is, by the measures that a database limits. Never less than what the dialects print.</summary>
/// <param name="Nesting">Symbols that a parser of the grammar holds at the deepest place; SQLite 3.35 can hold 100.</param>
/// <param name="Height">Of the tree of expressions, where a chain of "and" or "or" leans to one side.</param>
/// <param name="Tables">In the largest join.</param>
internal readonly record struct SqlSize(int Nesting, int Height, int Tables)
{
    // What stands to the left of a part while it is read: "exists ( select distinct 1 from where" and so on.
    private const int AtColumn = 5;
    private const int AtJoin = 10;
    private const int AtWhere = 5;
    private const int AtOrder = 11;
    private const int InParenthesis = 1;
    private const int InSubquery = 2;
    private const int InChain = 2;

    /// <summary>The longest expression without parts of its own: <c>substr(t0."x", length(t0."x") - length(?1) + 1, length(?1)) = ?1</c>.</summary>
    private static readonly SqlSize Leaf = new(14, 5, 0);

    /// <summary>An average's whole and remainder, over a part of a date.</summary>
    private static readonly SqlSize Computed = new(28, 16, 0);

    public static SqlSize Of(SqlSelect select)
    {
        var joins = select.Joins.Select(join => Max(Of(join.Source), join.On is null ? default : Of(join.On).Within(AtJoin)));
        var largest = Max(
        [
            .. select.Columns.Select(column => Of(column.Value).Within(AtColumn)),
            select.From is null ? default : Of(select.From),
            .. joins,
            select.Where is null ? default : OfWhere(select.Where).Within(AtWhere),
            .. select.GroupBy.Select(value => Of(value).Within(AtOrder)),
            select.Having is null ? default : OfWhere(select.Having).Within(AtWhere),
            .. select.OrderBy.Select(order => Of(order.Value).Within(AtOrder)),
            Leaf,
        ]);
        var tables = TablesOf(select.From) + select.Joins.Sum(join => TablesOf(join.Source));
        return largest with { Tables = Math.Max(largest.Tables, tables) };
    }

    private static SqlSize Of(SqlExpression expression) => expression switch
    {
        SqlAnd and => OfChain(and.Operands).Within(InParenthesis),
        SqlOr or => OfChain(or.Operands).Within(InParenthesis),
        SqlNot not => Of(not.Operand).Within(InParenthesis),
        SqlExists exists => Of(exists.Query).Within(InSubquery),
        SqlInQuery isIn => Of(isIn.Query).Within(InSubquery),
        SqlScalar scalar => Of(scalar.Query).Within(InSubquery),
        SqlBinary binary => Max(Of(binary.Left), Of(binary.Right)) is var larger && larger == Leaf ? Leaf : larger.Within(InChain),
        SqlIn { Operand: SqlScalar or SqlAggregate } isIn => Of(isIn.Operand).Within(InChain),
        SqlIsNull { Operand: SqlScalar or SqlAggregate } isNull => Of(isNull.Operand).Within(InChain),
        SqlIsTrue isTrue => Of(isTrue.Operand),
        SqlAggregate or SqlDatePart => Computed,
        _ => Leaf,
    };

    private static SqlSize OfChain(IReadOnlyList<SqlExpression> operands) =>
        Max([.. operands.Select(Of), Leaf]).Within(operands.Count > 1 ? InChain : 0, operands.Count);

    /// <summary>The outermost chain is printed without parentheses.</summary>
    private static SqlSize OfWhere(SqlExpression where) => where is SqlAnd and ? OfChain(and.Operands) : Of(where);

    private static SqlSize Of(SqlSource source) => source switch
    {
        SqlSubquery subquery => Of(subquery.Query).Within(AtJoin),
        SqlPickedRows picked => Of(picked.Picked).Within(AtJoin + InSubquery),
        _ => Leaf,
    };

    /// <summary>A database may merge a subquery into the join that reads it.</summary>
    private static int TablesOf(SqlSource? source) => source switch
    {
        null => 0,
        SqlSubquery subquery => TablesOf(subquery.Query.From) + subquery.Query.Joins.Sum(join => TablesOf(join.Source)),
        _ => 1,
    };

    private static SqlSize Max(params IEnumerable<SqlSize> sizes) => sizes.Aggregate((one, other) => new SqlSize(
        Math.Max(one.Nesting, other.Nesting), Math.Max(one.Height, other.Height), Math.Max(one.Tables, other.Tables)));

    private SqlSize Within(int symbols, int levels = 1) => this with { Nesting = Nesting + symbols, Height = Height + levels };
}
