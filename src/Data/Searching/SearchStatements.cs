using OpenGov.Data.Sql;
using OpenGov.Data.Writing;

namespace OpenGov.Data.Searching;

/// <summary>The tables of the index, and the statements that keep it.</summary>
internal sealed class SearchStatements
{
    /// <summary>The rows that can be found: id, type and key.</summary>
    public const string Rows = "search_row";

    /// <summary>Their texts, folded: id, field, weight and text.</summary>
    public const string Texts = "search_text";

    /// <summary>Which grams stand in a row: gram and id.</summary>
    public const string Grams = "search_gram";

    private static readonly SqlAssignedColumn Id = new("id", SqlType.Integer);
    private static readonly SqlAssignedColumn Field = new("field", SqlType.Text);

    public SearchStatements(SqlDialect dialect)
    {
        InsertRow = PreparedSql.Insert(dialect, Rows, Id, new("type", SqlType.Text), new("key", SqlType.Text));
        DeleteRow = PreparedSql.Delete(dialect, Rows, Id);
        InsertText = PreparedSql.Insert(dialect, Texts, Id, Field, new("weight", SqlType.Integer), new("text", SqlType.Text));
        DeleteText = PreparedSql.Delete(dialect, Texts, Id, Field);
        InsertGrams = PreparedSql.Of(dialect, new SqlInsertEach(Grams, new("gram", SqlType.TextList), [Id]), SqlType.TextList, SqlType.Integer);
        InsertPlaces = PreparedSql.Of(
            dialect, new SqlInsertEach(Grams, new("id", SqlType.IntegerList), [new("gram", SqlType.Text)]), SqlType.IntegerList, SqlType.Text);
        DeleteGrams = PreparedSql.Of(
            dialect,
            new SqlDelete(Grams, new SqlAnd(
            [
                new SqlInQuery(new SqlColumn("", "gram"), new SqlSelect
                {
                    Columns = [new SqlSelectColumn(new SqlColumn("v", "value"))],
                    From = new SqlTextValues(new SqlParameter(0, SqlType.TextList), "v"),
                }),
                PreparedSql.Equal("", [Id], 1),
            ])),
            SqlType.TextList, SqlType.Integer);
        Clear = [.. new[] { Rows, Texts, Grams }.Select(table => PreparedSql.Of(dialect, new SqlDelete(table, new SqlAnd([]))))];
    }

    public PreparedSql InsertRow { get; }
    public PreparedSql DeleteRow { get; }
    public PreparedSql InsertText { get; }
    public PreparedSql DeleteText { get; }

    /// <summary>The list of grams, then the row's id.</summary>
    public PreparedSql InsertGrams { get; }

    /// <summary>The list of ids of the rows that have a gram, then the gram.</summary>
    public PreparedSql InsertPlaces { get; }

    /// <inheritdoc cref="InsertGrams"/>
    public PreparedSql DeleteGrams { get; }

    /// <summary>Empties the index.</summary>
    public IReadOnlyList<PreparedSql> Clear { get; }
}
