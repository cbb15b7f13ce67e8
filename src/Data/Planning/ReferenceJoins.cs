using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Planning;

/// <summary>The joins from a row to the rows that it refers to, each made once. A row that the caller does not see is none.</summary>
internal sealed class ReferenceJoins(PlanningContext context, Statement statement, string alias)
{
    private readonly Dictionary<string, (string Alias, bool IsCertain)> tables = new() { [""] = (alias, true) };
    private readonly List<SqlJoin> joins = [];

    public IReadOnlyList<SqlJoin> Joins => joins;

    /// <summary>The table of the row at the end of the path.</summary>
    public string Follow(IReadOnlyList<PropertyModel> path) => Table(path, path.Count).Alias;

    private (string Alias, bool IsCertain) Table(IReadOnlyList<PropertyModel> path, int length)
    {
        var name = string.Join('.', path.Take(length));
        if (!tables.TryGetValue(name, out var known))
        {
            var owner = Table(path, length - 1);
            var reference = path[length - 1];
            var other = statement.NextAlias();
            var visible = RowVisibility.Of(reference.Target!, other, context.Scope, statement);
            known = (other, owner.IsCertain && reference.Required && visible is null);
            tables.Add(name, known);
            joins.Add(new SqlJoin(
                known.IsCertain ? SqlJoinKind.Inner : SqlJoinKind.Left,
                new SqlTable(reference.Target!.Table, other),
                SqlAnd.Of(new SqlBinary(SqlOperator.Equal, new SqlColumn(other, "id"), new SqlColumn(owner.Alias, reference.Column)), visible)));
        }

        return known;
    }
}
