using System.Collections.Immutable;
using System.Text;
using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>
/// Plans a search: one statement for the hits of a page, and one for each type of which more than the id is asked for, however many rows are found.
/// </summary>
internal sealed class SearchPlanner
{
    /// <summary>The result of the search's own statement, described like a type of the domain: its order makes the cursors.</summary>
    private static readonly EntityModel Hit = DomainModel.Of([typeof(SearchHit)]).Entity(nameof(SearchHit));

    private static readonly string[] ColumnNames = ["score", "type", "key", "id"];

    private readonly PlanningContext context;
    private readonly SelectedField field;
    private readonly Statement statement = new();
    private readonly RowPlanner columns;
    private readonly SearchSource source;
    private readonly List<HitTypePlanner> types;
    private readonly int id;
    private readonly int type;
    private readonly int score;
    private readonly int key;
    private int? count;
    private bool readsRows;
    private bool needsCursor;

    public SearchPlanner(PlanningContext context, DomainModel model, SelectedField field)
    {
        this.context = context;
        this.field = field;
        source = new SearchSource(context, model, field, statement);
        types = [.. source.Types.Select(searched => new HitTypePlanner(context, searched, field))];
        columns = new RowPlanner(context, statement, publishes: false);
        score = columns.Add(Column("score"), new ColumnFormat(PropertyKind.Long));
        type = columns.Add(Column("type"), new ColumnFormat(PropertyKind.Text));
        key = columns.Add(Column("key"), new ColumnFormat(PropertyKind.Text));
        id = columns.Add(Column("id"), new ColumnFormat(PropertyKind.Long));
    }

    public PlannedList Plan()
    {
        source.GateFragments();
        var connection = (ObjectType)field.Definition.Type.Named;
        ImmutableArray<ConnectionField> fields =
            [.. field.Selection!.FieldsFor(connection).Select(part => new ConnectionField(part.ResponseKey, Part(part, connection)))];
        var paging = Paging.Of(context, field);
        if (!readsRows && count is null)
        {
            // Only "__typename" is asked for: a page of no row.
            paging = paging with { Size = new PageSize(new InputValue.Constant(0), field) };
        }

        var cursor = new CursorPlan(
            Hit,
            [
                OrderKey.Of(Hit.Property(nameof(SearchHit.Score))) with { Descending = true }, OrderKey.Of(Hit.Property(nameof(SearchHit.Type))),
                OrderKey.Of(Hit.Property(nameof(SearchHit.Key))),
            ],
            field);
        var isCountOnly = count is not null && !readsRows;
        var select = isCountOnly
            ? new SqlSelect { Columns = [columns.Columns[count!.Value]], From = CountAll() }
            : Select(paging, cursor);
        if (isCountOnly)
        {
            fields = [.. fields.Select(part => part.Value is ConnectionValue.TotalCount ? part with { Value = new ConnectionValue.TotalCount(0) } : part)];
        }

        if (StatementLimits.Check(select, statement, field) is { } refusal)
        {
            context.Refuse(refusal);
        }

        return new PlannedList(
            new LevelPlan
            {
                Type = Hit,
                Select = select,
                Sql = context.Dialect.Print(select),
                Parameters = [.. statement.Parameters],
                Columns = isCountOnly ? [columns.Formats[count!.Value]] : [.. columns.Formats],
                Children = isCountOnly ? [] : Children(),
                Paging = isCountOnly ? null : paging,
                Cursor = isCountOnly ? null : cursor,
                CursorColumns = needsCursor ? [score, type, key] : [],
                PresenceColumn = count is not null && !isCountOnly ? id : null,
            },
            fields);
    }

    private SqlSelect Select(Paging paging, CursorPlan cursor)
    {
        var order = paging.Read(cursor.Order);
        var terms = OrderTerms.Of(context, statement, order, "h", null);
        var ends = paging.Ends(cursor, terms, statement).ToArray();
        var page = new SqlSelect
        {
            Columns = [.. ColumnNames.Select(name => new SqlSelectColumn(Column(name), name))],
            From = new SqlSubquery(source.Hits, "h"),
            Where = ends.Length == 0 ? null : SqlAnd.Of(ends),
            OrderBy = terms.OrderBy(order),
            Limit = statement.Add(new ParameterSource.PageLimit(paging.Size)),
        };
        return count is null
            ? page with { Columns = columns.Columns }
            : new SqlSelect
            {
                Columns = columns.Columns,
                From = CountAll(),
                Joins = [new SqlJoin(SqlJoinKind.Left, new SqlSubquery(page, "h"), null)],
                OrderBy = terms.OrderBy(order),
            };
    }

    private SqlSubquery CountAll() => new(
        new SqlSelect { Columns = [new SqlSelectColumn(new SqlCount(), "n")], From = new SqlSubquery(source.Hits, "a") }, "c");

    private ImmutableArray<ChildLevel> Children() =>
        [.. types.Where(planner => planner.Child is not null).OrderBy(planner => planner.Child).Select(planner => new ChildLevel(planner.Level(), id, type))];

    private ConnectionValue Part(SelectedField part, ObjectType owner)
    {
        if (part.Definition == MetaFields.TypeName)
        {
            return new ConnectionValue.Constant(TypeName(owner));
        }

        var which = ((FieldBinding.Part)part.Definition.Binding!).Which;
        readsRows |= which != ConnectionPart.TotalCount;
        needsCursor |= which is ConnectionPart.Cursor or ConnectionPart.StartCursor or ConnectionPart.EndCursor;
        return which switch
        {
            ConnectionPart.Nodes => new ConnectionValue.Hits(Row(part)),
            ConnectionPart.Node => new ConnectionValue.Hit(Row(part)),
            ConnectionPart.Edges => new ConnectionValue.Edges(Parts(part)),
            ConnectionPart.PageInfo => new ConnectionValue.PageInfo(Parts(part)),
            ConnectionPart.TotalCount => new ConnectionValue.TotalCount(
                count ??= columns.Add(new SqlColumn("c", "n"), new ColumnFormat(PropertyKind.Long))),
            ConnectionPart.Score => new ConnectionValue.Score(score),
            ConnectionPart.Matches => Matches(part),
            ConnectionPart.Cursor => new ConnectionValue.Cursor(),
            ConnectionPart.HasNextPage => new ConnectionValue.HasNextPage(),
            ConnectionPart.HasPreviousPage => new ConnectionValue.HasPreviousPage(),
            ConnectionPart.StartCursor => new ConnectionValue.StartCursor(),
            _ => new ConnectionValue.EndCursor(),
        };
    }

    private ImmutableArray<ConnectionField> Parts(SelectedField outer)
    {
        var owner = (ObjectType)outer.Definition.Type.Named;
        return [.. outer.Selection!.FieldsFor(owner).Select(part => new ConnectionField(part.ResponseKey, Part(part, owner)))];
    }

    private HitRow Row(SelectedField part) => new(type, [.. types.Select(planner => planner.Row(part, id, NextChild))]);

    private ConnectionValue.Matches Matches(SelectedField part)
    {
        var match = (ObjectType)part.Definition.Type.Named;
        return new ConnectionValue.Matches(
            new HitTexts(type, [.. types.Select(planner => planner.Texts(NextChild))]),
            source.Terms,
            [.. part.Selection!.FieldsFor(match).Select(selected => selected.Definition == MetaFields.TypeName
                ? new MatchField(selected.ResponseKey, null, TypeName(match))
                : new MatchField(selected.ResponseKey, ((FieldBinding.Match)selected.Definition.Binding!).Which, null))]);
    }

    private int NextChild() => types.Count(planner => planner.Child is not null);

    private static SqlColumn Column(string name) => new("h", name);

    private static byte[] TypeName(ObjectType type) => Encoding.UTF8.GetBytes($"\"{type.Name}\"");

    [Entity("搜尋結果", "Search hit", Plural = "search", Purpose = "Orders what a search finds.", Kind = EntityKind.Platform)]
    private sealed class SearchHit : Row
    {
        [Label("分數", "Score"), Open]
        public required int Score { get; init; }

        [Label("型別", "Type"), Open]
        public required string Type { get; init; }

        [Label("鍵", "Key"), Open]
        public required string Key { get; init; }
    }
}
