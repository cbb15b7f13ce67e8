using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Which part of a list a level reads.</summary>
/// <param name="After">The argument "after", if any.</param>
/// <param name="Resumes">True for the second and later chunks of a publication.</param>
internal sealed record Paging(PageSize Size, InputValue? After, bool Resumes)
{
    public bool HasStart => After is not null || Resumes;

    /// <summary>The page that a request asks for.</summary>
    public static Paging Of(SelectedField field) => new(
        new PageSize(field.Arguments.GetValueOrDefault("first") is { } first and not InputValue.Null ? first : null, field),
        field.Arguments.GetValueOrDefault("after") is { } after and not InputValue.Null ? after : null,
        Resumes: false);

    /// <summary>Adds the value of the cursor's key with this index to a statement.</summary>
    public SqlParameter Key(CursorPlan cursor, int index, Statement statement)
    {
        var type = ColumnType.Of(cursor.Order[index].Kind);
        return statement.Add(Resumes
            ? new ParameterSource.ResumeValue(index, type)
            : new ParameterSource.CursorValue(cursor, After!, index, type));
    }
}
