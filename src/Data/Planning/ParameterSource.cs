using OpenGov.Data.Sql;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Where a statement's parameter gets its value from when a plan runs.</summary>
internal abstract record ParameterSource(SqlType Type)
{
    /// <summary>A value of the request, converted to what is stored.</summary>
    /// <param name="Convert">From the coerced value to the stored one; null for a value that no row has.</param>
    public sealed record Value(InputValue Input, Func<object, object?> Convert, SqlType Type) : ParameterSource(Type);

    /// <summary>One row more than the page holds, which tells whether another page follows.</summary>
    public sealed record PageLimit(PageSize Size) : ParameterSource(SqlType.Integer);

    /// <summary>One of the values that a cursor carries; null where the row had none.</summary>
    public sealed record CursorValue(CursorPlan Cursor, string Argument, InputValue Text, int Index, SqlType Type) : ParameterSource(Type);

    /// <summary>The id of the one row to read, which a value in memory names when the plan runs.</summary>
    public sealed record KnownId() : ParameterSource(SqlType.Integer);

    /// <summary>Names that the plan itself knows: the fields that a search may read.</summary>
    public sealed record Names(string[] Of) : ParameterSource(SqlType.TextList);

    /// <summary>The id of the one row whose list is read.</summary>
    public sealed record ParentId() : ParameterSource(SqlType.Integer);

    /// <summary>The ids of the rows whose lists are read, in the order of those rows.</summary>
    public sealed record ParentIds() : ParameterSource(SqlType.IntegerList);
}
