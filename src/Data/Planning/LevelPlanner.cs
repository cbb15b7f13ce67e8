using System.Collections.Immutable;
using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>A planned list: its level (null when only its length is asked for) and what each field of the connection shows.</summary>
internal sealed record PlannedList(LevelPlan? Level, ImmutableArray<ConnectionField> Fields);

/// <summary>Makes one statement for each list of the selection, whatever the number of rows.</summary>
internal static class LevelPlanner
{
    /// <summary>The id's column in a statement of <see cref="PlanIds"/>.</summary>
    public const int IdColumn = 1;

    /// <summary>One row by id or key.</summary>
    public static (LevelPlan Level, Shape.Object Row) PlanSingle(
        PlanningContext context, EntityModel type, SelectedField field, PropertyModel by, InputValue value) =>
        PlanSingle(context, type, field, by, new ParameterSource.Value(
            value, StoredValue.Converter(Comparand.Of(type, by), FilterOperation.Eq), ColumnType.Of(by.Kind)));

    /// <summary>One row whose id is known when the plan has run for its parent.</summary>
    public static (LevelPlan Level, Shape.Object Row) PlanKnown(PlanningContext context, EntityModel type, SelectedField field) =>
        PlanSingle(context, type, field, type.Property("Id"), new ParameterSource.KnownId());

    private static (LevelPlan Level, Shape.Object Row) PlanSingle(
        PlanningContext context, EntityModel type, SelectedField field, PropertyModel by, ParameterSource value)
    {
        var statement = new Statement();
        var rows = new RowPlanner(context, statement, publishes: false, isOne: true);
        var alias = statement.NextAlias();
        var shape = rows.PlanObject(type, field.Selection!, alias);
        rows.AddIdIfEmpty(type, alias);
        var wanted = statement.Add(value);
        var select = new SqlSelect
        {
            Columns = rows.Columns,
            From = new SqlTable(type.Table, alias),
            Joins = rows.Joins,
            Where = SqlAnd.Of(
                new SqlBinary(SqlOperator.Equal, new SqlColumn(alias, by.Column), wanted),
                RowVisibility.Of(type, alias, context.Scope, statement)),
        };
        return (Level(context, type, field, select, statement, rows), shape);
    }

    /// <summary>A list at the root. Where rows refer to others, ids are paged before anything is joined.</summary>
    public static PlannedList PlanRoot(PlanningContext context, EntityModel type, SelectedField field, Paging paging, bool publishes)
    {
        var statement = new Statement();
        var rows = new RowPlanner(context, statement, publishes);
        var alias = statement.NextAlias();
        int? count = null;
        var parts = ConnectionParts.Plan(type, field, rows, alias, () => count ??= rows.Add(new SqlColumn("c", "n"), new ColumnFormat(PropertyKind.Long)));
        var cursor = new CursorPlan(type, OrderPlanner.Plan(context, type, field, hasPosition: false), field);
        if (!parts.ReadsRows && count is null)
        {
            // Only "__typename" is asked for: a page of no row.
            paging = paging with { Size = new PageSize(new InputValue.Constant(0), field) };
        }

        SqlExpression Picked(string table, OrderTerms? ofPage) => SqlAnd.Of(
        [
            RowVisibility.Of(type, table, context.Scope, statement),
            new FilterPlanner(context, statement, field).Plan(type, table),
            .. ofPage is null ? [] : paging.Ends(cursor, ofPage, statement),
        ]);

        var order = paging.Read(cursor.Order);
        var terms = OrderTerms.Of(context, statement, order, alias, null);
        var cursorColumns = parts.NeedsCursor ? CursorColumns(rows, cursor, terms) : [];
        var presence = count is null || !parts.ReadsRows ? (int?)null : rows.AddId(type, alias);
        rows.AddIdIfEmpty(type, alias);
        SqlSelect select;
        if (count is not null && !parts.ReadsRows)
        {
            // One row, whatever page was asked for.
            select = new SqlSelect { Columns = rows.Columns, From = new SqlSubquery(CountAll(type, statement, Picked), "c") };
            return new PlannedList(Level(context, type, field, select, statement, rows), parts.Fields);
        }

        if (count is null && rows.Joins.Count == 0)
        {
            select = new SqlSelect
            {
                Columns = rows.Columns,
                From = new SqlTable(type.Table, alias),
                Joins = terms.Joins,
                Where = Picked(alias, terms),
                OrderBy = terms.OrderBy(order),
                Limit = statement.Add(new ParameterSource.PageLimit(paging.Size)),
            };
        }
        else
        {
            var key = statement.NextAlias();
            var keyTerms = OrderTerms.Of(context, statement, order, key, null);
            var page = new SqlSubquery(
                new SqlSelect
                {
                    Columns = [new SqlSelectColumn(new SqlColumn(key, "id"), "id")],
                    From = new SqlTable(type.Table, key),
                    Joins = keyTerms.Joins,
                    Where = Picked(key, keyTerms),
                    OrderBy = keyTerms.OrderBy(order),
                    Limit = statement.Add(new ParameterSource.PageLimit(paging.Size)),
                },
                "p");
            var row = new SqlJoin(
                count is null ? SqlJoinKind.Inner : SqlJoinKind.Left,
                new SqlTable(type.Table, alias),
                new SqlBinary(SqlOperator.Equal, new SqlColumn(alias, "id"), new SqlColumn("p", "id")));
            select = new SqlSelect
            {
                Columns = rows.Columns,
                From = count is null ? page : new SqlSubquery(CountAll(type, statement, Picked), "c"),
                Joins = count is null
                    ? [row, .. terms.Joins, .. rows.Joins]
                    : [new SqlJoin(SqlJoinKind.Left, page, null), row, .. Optional([.. terms.Joins, .. rows.Joins])],
                OrderBy = terms.OrderBy(order),
            };
        }

        return new PlannedList(Level(context, type, field, select, statement, rows, paging, cursor, cursorColumns, presence), parts.Fields);
    }

    /// <summary>The lists of all parents in one statement: per parent filtered, sorted and paged inside the database.</summary>
    /// <param name="isOne">True when there is one parent at most.</param>
    /// <param name="count">Adds the list's length to the columns of the row that owns it.</param>
    public static PlannedList PlanChildren(PlanningContext context, RelationModel relation, SelectedField field, bool publishes, bool isOne, Func<int> count)
    {
        var type = relation.Target;
        var statement = new Statement();
        var rows = new RowPlanner(context, statement, publishes);
        var parents = ParentRows.Of(statement, isOne);
        var ordinal = rows.Add(parents.Ordinal, new ColumnFormat(PropertyKind.Long));
        var alias = statement.NextAlias();
        var parts = ConnectionParts.Plan(type, field, rows, alias, count);
        var owned = relation is RelationModel.Link { IsReversed: false };
        var cursor = new CursorPlan(type, OrderPlanner.Plan(context, type, field, owned), field);
        var paging = Paging.Of(context, field);
        if (publishes && paging.Size.Given is null)
        {
            paging = paging with { Size = PageSize.Unlimited };
        }

        if (!parts.ReadsRows)
        {
            return new PlannedList(null, parts.Fields);
        }

        var order = paging.Read(cursor.Order);
        var isDirect = isOne && rows.Joins.Count == 0;
        var key = isDirect ? alias : statement.NextAlias();
        var source = RelationSource.Of(relation, key, parents.Id, statement);
        var keyTerms = OrderTerms.Of(context, statement, order, key, source.Position);
        var picked = new SqlSelect
        {
            Columns = [new SqlSelectColumn(new SqlColumn(key, "id"), "id")],
            From = source.From,
            Joins = [.. source.Joins, .. keyTerms.Joins],
            Where = SqlAnd.Of(
            [
                source.Belongs,
                RowVisibility.Of(type, key, context.Scope, statement),
                new FilterPlanner(context, statement, field).Plan(type, key),
                .. paging.Ends(cursor, keyTerms, statement),
            ]),
            OrderBy = keyTerms.OrderBy(order),
            Limit = statement.Add(new ParameterSource.PageLimit(paging.Size)),
        };
        var position = !isDirect && owned && cursor.Order[0] == OrderKey.Position ? new SqlColumn("o", "position") : null;
        var terms = isDirect ? keyTerms : OrderTerms.Of(context, statement, order, alias, position);
        var cursorColumns = parts.NeedsCursor ? CursorColumns(rows, cursor, terms) : [];
        var select = isDirect ? picked with { Columns = rows.Columns } : new SqlSelect
        {
            Columns = rows.Columns,
            From = (SqlSource?)parents.From ?? new SqlSubquery(picked, "p"),
            Joins =
            [
                parents.From is null
                    ? new SqlJoin(
                        SqlJoinKind.Inner,
                        new SqlTable(type.Table, alias),
                        new SqlBinary(SqlOperator.Equal, new SqlColumn(alias, "id"), new SqlColumn("p", "id")))
                    : new SqlJoin(SqlJoinKind.Inner, new SqlPickedRows(type.Table, alias, "id", picked), null),
                .. position is null ? [] : new[] { Place((RelationModel.Link)relation, parents.Id, alias) },
                .. terms.Joins,
                .. rows.Joins,
            ],
            OrderBy = [.. parents.OrderBy, .. terms.OrderBy(order)],
        };
        return new PlannedList(Level(context, type, field, select, statement, rows, paging, cursor, cursorColumns, null, ordinal), parts.Fields);
    }

    /// <summary>The component rows of all parents in one statement.</summary>
    public static (LevelPlan Level, Shape.Object Row) PlanComponents(
        PlanningContext context, RelationModel.Components relation, SelectedField field, bool publishes, bool isOne)
    {
        var statement = new Statement();
        var rows = new RowPlanner(context, statement, publishes);
        var parents = ParentRows.Of(statement, isOne);
        var ordinal = rows.Add(parents.Ordinal, new ColumnFormat(PropertyKind.Long));
        var alias = statement.NextAlias();
        var shape = rows.PlanObject(relation.Target, field.Selection!, alias);
        var source = RelationSource.Of(relation, alias, parents.Id, statement);
        var select = new SqlSelect
        {
            Columns = rows.Columns,
            From = (SqlSource?)parents.From ?? source.From,
            Joins = [.. parents.From is null ? [] : new[] { new SqlJoin(SqlJoinKind.Inner, source.From, source.Belongs) }, .. rows.Joins],
            Where = parents.From is null ? source.Belongs : null,
            OrderBy = [.. parents.OrderBy, new SqlOrder(source.Position!, Descending: false, Nullable: false)],
        };
        return (Level(context, relation.Target, field, select, statement, rows, ordinal: ordinal), shape);
    }

    /// <summary>Rows by their ids, each with its place among the ids.</summary>
    public static (LevelPlan Level, Shape.Object Row) PlanNodes(PlanningContext context, EntityModel type, SelectedField field)
    {
        var statement = new Statement();
        var rows = new RowPlanner(context, statement, publishes: false);
        var ordinal = rows.Add(new SqlColumn("i", "ordinal"), new ColumnFormat(PropertyKind.Long));
        var alias = statement.NextAlias();
        var shape = rows.PlanObject(type, field.Selection!, alias);
        return (Nodes(context, type, field, statement, rows, alias, ordinal), shape);
    }

    /// <summary>The ids alone of rows, each with its place among the ids: which of them there are, and are seen.</summary>
    public static LevelPlan PlanIds(PlanningContext context, EntityModel type, SelectedField field)
    {
        var statement = new Statement();
        var rows = new RowPlanner(context, statement, publishes: false);
        var ordinal = rows.Add(new SqlColumn("i", "ordinal"), new ColumnFormat(PropertyKind.Long));
        var alias = statement.NextAlias();
        rows.AddId(type, alias);
        return Nodes(context, type, field, statement, rows, alias, ordinal);
    }

    /// <summary>Rows by their ids, with the columns and joins that were planned for them.</summary>
    public static LevelPlan Nodes(
        PlanningContext context, EntityModel type, SelectedField field, Statement statement, RowPlanner rows, string alias, int ordinal)
    {
        var select = new SqlSelect
        {
            Columns = rows.Columns,
            From = new SqlIntegers(statement.Add(new ParameterSource.ParentIds()), "i"),
            Joins =
            [
                new SqlJoin(
                    SqlJoinKind.Inner,
                    new SqlTable(type.Table, alias),
                    SqlAnd.Of(
                        new SqlBinary(SqlOperator.Equal, new SqlColumn(alias, "id"), new SqlColumn("i", "value")),
                        RowVisibility.Of(type, alias, context.Scope, statement))),
                .. rows.Joins,
            ],
            OrderBy = [new SqlOrder(new SqlColumn("i", "ordinal"), Descending: false, Nullable: false)],
        };
        return Level(context, type, field, select, statement, rows, ordinal: ordinal);
    }

    /// <param name="groups">What rows are grouped by, where the level's rows are groups.</param>
    internal static LevelPlan Level(
        PlanningContext context, EntityModel type, SelectedField field, SqlSelect select, Statement statement, RowPlanner rows, Paging? paging = null,
        CursorPlan? cursor = null, IReadOnlyList<int>? cursorColumns = null, int? presence = null, int? ordinal = null,
        IReadOnlyList<GroupKey>? groups = null)
    {
        var refusal = StatementLimits.Check(select, statement, field);
        if (refusal is not null)
        {
            context.Refuse(refusal);
        }

        return new()
        {
            Type = type,
            Select = select,
            Sql = refusal is null ? context.Dialect.Print(select) : "",
            Parameters = [.. statement.Parameters],
            Columns = [.. rows.Formats],
            Children = [.. rows.Children],
            Paging = paging,
            Cursor = cursor,
            CursorColumns = cursorColumns ?? [],
            PresenceColumn = presence,
            OrdinalColumn = ordinal,
            Groups = groups,
        };
    }

    private static SqlSelect CountAll(EntityModel type, Statement statement, Func<string, OrderTerms?, SqlExpression> picked)
    {
        var alias = statement.NextAlias();
        return new SqlSelect
        {
            Columns = [new SqlSelectColumn(new SqlCount(), "n")],
            From = new SqlTable(type.Table, alias),
            Where = picked(alias, null),
        };
    }

    /// <summary>Behind a row that may be missing, every join is a left one.</summary>
    private static IEnumerable<SqlJoin> Optional(IEnumerable<SqlJoin> joins) => joins.Select(join => join with { Kind = SqlJoinKind.Left });

    /// <summary>Joins the list of references once more, for the place of each member in it.</summary>
    private static SqlJoin Place(RelationModel.Link link, SqlExpression owner, string alias) => new(
        SqlJoinKind.Inner,
        new SqlTable(link.Table.Table, "o"),
        new SqlAnd(
        [
            new SqlBinary(SqlOperator.Equal, new SqlColumn("o", link.Table.OwnerColumn), owner),
            new SqlBinary(SqlOperator.Equal, new SqlColumn("o", link.Table.MemberColumn), new SqlColumn(alias, "id")),
        ]));

    private static int[] CursorColumns(RowPlanner rows, CursorPlan cursor, OrderTerms terms) =>
    [
        .. cursor.Order.Select((key, index) => rows.Add(
            terms.Values[index], new ColumnFormat(key.Kind == PropertyKind.Id ? PropertyKind.Long : key.Kind, Scale: key.Scale))),
    ];
}
