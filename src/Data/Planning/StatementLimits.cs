using OpenGov.Data.Sql;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>
/// How large one statement may be: below what either database can take, so that both answer every request that passes. What is larger is refused while
/// it is planned.
/// </summary>
internal static class StatementLimits
{
    /// <summary>SQLite's parser holds 100 symbols.</summary>
    public const int MostNesting = 96;

    /// <summary>SQLite allows 1000.</summary>
    public const int MostHeight = 900;

    /// <summary>SQLite joins 64.</summary>
    public const int MostTables = 60;

    /// <summary>PostgreSQL returns 1664, SQLite 2000.</summary>
    public const int MostColumns = 1500;

    /// <summary>Far below what either binds (SQLite 32,766, PostgreSQL 65,535): every length of a list makes a statement of its own.</summary>
    public const int MostValues = 5000;

    /// <summary>Null when the statement is small enough.</summary>
    /// <param name="field">The field whose rows it reads.</param>
    public static GraphQLError? Check(SqlSelect select, Statement statement, SelectedField field)
    {
        var size = SqlSize.Of(select);
        return statement.Parameters.Count > MostValues ? TooLarge($"compares with more than {MostValues} values", "Split it into several requests", MostValues)
            : size.Nesting > MostNesting ? TooLarge("has a filter that is nested too deeply", "Nest fewer relations in it", MostNesting)
            : size.Height > MostHeight ? TooLarge("has a filter of too many conditions", "Use \"in\", or split it into several requests", MostHeight)
            : size.Tables > MostTables ? TooLarge($"follows more than {MostTables} references from one row", "Follow fewer at once", MostTables)
            : select.Columns.Count > MostColumns ? TooLarge($"selects more than {MostColumns} values of one row", "Select fewer at once", MostColumns)
            : null;

        GraphQLError TooLarge(string found, string remedy, int limit) =>
            PlanErrors.At(field, ErrorCodes.LimitExceeded, $"Field \"{field.Definition.Name}\" {found}. {remedy}.") with
            {
                Facts = new Dictionary<string, object?> { ["limit"] = limit },
            };
    }
}
