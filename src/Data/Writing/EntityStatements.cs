using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>The statements of one type on one dialect, with those of its lists. Made once, shared by every session.</summary>
internal sealed class EntityStatements
{
    private static readonly SqlAssignedColumn Id = new("id", SqlType.Integer);
    private static readonly SqlAssignedColumn Position = new("position", SqlType.Integer);

    public EntityStatements(EntityModel type, SqlDialect dialect)
    {
        Type = type;
        IdIndex = IndexOf(type, nameof(Row.Id));
        VersionIndex = IndexOf(type, nameof(Entity.Version));
        CreatedAtIndex = IndexOf(type, nameof(Entity.CreatedAt));
        UpdatedAtIndex = IndexOf(type, nameof(Entity.UpdatedAt));
        KeyIndex = type.IsKeyed ? IndexOf(type, nameof(KeyedEntity.Key)) : -1;
        var columns = Assigned(type);
        SqlAssignedColumn[] identity = VersionIndex < 0 ? [Id] : [Id, columns[VersionIndex]];
        Insert = PreparedSql.Insert(dialect, type.Table, columns);
        Update = PreparedSql.Update(dialect, type.Table, columns, identity);
        Delete = PreparedSql.Delete(dialect, type.Table, identity);
        SelectAll = PreparedSql.Select(dialect, Rows(type, where: null));
        SelectOne = PreparedSql.Select(dialect, Rows(type, PreparedSql.Equal("t", [Id], 0)), SqlType.Integer);
        SelectVersion = PreparedSql.Select(dialect, Version(type), SqlType.Integer);
        Links = [.. type.Relations.OfType<RelationModel.Link>().Where(link => !link.IsReversed).Select(link => OfLink(link, dialect))];
        Components = [.. type.Relations.OfType<RelationModel.Components>().Select(components => OfComponents(type, components, dialect))];
    }

    public EntityModel Type { get; }

    // Places in EntityRow.Values; -1 for what the type does not have.
    public int IdIndex { get; }
    public int VersionIndex { get; }
    public int CreatedAtIndex { get; }
    public int UpdatedAtIndex { get; }
    public int KeyIndex { get; }

    /// <summary>Every column, in the order of the properties.</summary>
    public PreparedSql Insert { get; }

    /// <summary>Every column, then the id and, where there is one, the version that the row must have.</summary>
    public PreparedSql Update { get; }

    public PreparedSql Delete { get; }

    /// <summary>Every column, ordered by id.</summary>
    public PreparedSql SelectAll { get; }

    public PreparedSql SelectOne { get; }

    public PreparedSql SelectVersion { get; }

    public IReadOnlyList<ListStatements<RelationModel.Link>> Links { get; }

    public IReadOnlyList<ListStatements<RelationModel.Components>> Components { get; }

    private static SqlSelect Rows(EntityModel type, SqlExpression? where) => new()
    {
        Columns = [.. type.Properties.Select(property => new SqlSelectColumn(new SqlColumn("t", property.Column)))],
        From = new SqlTable(type.Table, "t"),
        Where = where,
        OrderBy = where is null ? [new SqlOrder(new SqlColumn("t", "id"), Descending: false, Nullable: false)] : [],
    };

    private static SqlSelect Version(EntityModel type) => new()
    {
        Columns = [new SqlSelectColumn(new SqlColumn("t", type.Find(nameof(Entity.Version)) is null ? "id" : "version"))],
        From = new SqlTable(type.Table, "t"),
        Where = PreparedSql.Equal("t", [Id], 0),
    };

    private static ListStatements<RelationModel.Link> OfLink(RelationModel.Link link, SqlDialect dialect)
    {
        var owner = new SqlAssignedColumn(link.Table.OwnerColumn, SqlType.Integer);
        var member = new SqlAssignedColumn(link.Table.MemberColumn, SqlType.Integer);
        return new ListStatements<RelationModel.Link>(
            link,
            PreparedSql.Insert(dialect, link.Table.Table, owner, Position, member),
            PreparedSql.Delete(dialect, link.Table.Table, owner),
            PreparedSql.Select(dialect, List(link.Table.Table, owner, [member], ownerTable: null, where: null)),
            PreparedSql.Select(
                dialect,
                List(link.Table.Table, owner, [member], ownerTable: null, PreparedSql.Equal("l", [owner], 0)),
                SqlType.Integer));
    }

    private static ListStatements<RelationModel.Components> OfComponents(EntityModel owner, RelationModel.Components components,
        SqlDialect dialect)
    {
        var parent = new SqlAssignedColumn("parent_id", SqlType.Integer);
        var columns = Assigned(components.Target);
        var table = components.Target.Table;
        return new ListStatements<RelationModel.Components>(
            components,
            PreparedSql.Insert(dialect, table, [parent, Position, .. columns]),
            PreparedSql.Delete(dialect, table, parent),
            PreparedSql.Select(dialect, List(table, parent, columns, owner.Table, where: null)),
            PreparedSql.Select(dialect, List(table, parent, columns, ownerTable: null, PreparedSql.Equal("l", [parent], 0)),
                SqlType.Integer));
    }

    /// <param name="ownerTable">Keeps to the rows of this owner, when several types share the table.</param>
    private static SqlSelect List(
        string table, SqlAssignedColumn owner, IReadOnlyList<SqlAssignedColumn> columns, string? ownerTable, SqlExpression? where) => new()
        {
            Columns = [.. columns.Prepend(owner).Select(column => new SqlSelectColumn(new SqlColumn("l", column.Name)))],
            From = new SqlTable(table, "l"),
            Joins = ownerTable is null
                ? []
                : [new SqlJoin(SqlJoinKind.Inner, new SqlTable(ownerTable, "o"), new SqlBinary(
                    SqlOperator.Equal, new SqlColumn("o", "id"), new SqlColumn("l", owner.Name)))],
            Where = where,
            OrderBy =
            [
                new SqlOrder(new SqlColumn("l", owner.Name), Descending: false, Nullable: false),
                new SqlOrder(new SqlColumn("l", "position"), Descending: false, Nullable: false),
            ],
        };

    private static List<SqlAssignedColumn> Assigned(EntityModel type) =>
        [.. type.Properties.Select(property => new SqlAssignedColumn(property.Column, ColumnType.Of(property.Kind)))];

    private static int IndexOf(EntityModel type, string property) =>
        type.Find(property) is { } found ? type.Properties.ToList().IndexOf(found) : -1;
}

/// <summary>The statements of one list: of links, or of components.</summary>
/// <param name="Insert">Owner, position, then the values.</param>
/// <param name="DeleteAll">Of one owner.</param>
/// <param name="SelectAll">Owner, then the values, ordered by owner and position.</param>
/// <param name="SelectOne">The same of one owner.</param>
internal sealed record ListStatements<T>(T Relation, PreparedSql Insert, PreparedSql DeleteAll, PreparedSql SelectAll,
    PreparedSql SelectOne)
    where T : RelationModel;
