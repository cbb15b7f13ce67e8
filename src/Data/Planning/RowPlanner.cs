using System.Text;
using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>
/// Plans what is selected of one level's rows: columns, joins to the rows that they refer to, and the levels of the lists below.
/// </summary>
/// <param name="isOne">True when there is one row at most.</param>
internal sealed class RowPlanner(PlanningContext context, Statement statement, bool publishes, bool isOne = false)
{
    private readonly List<SqlSelectColumn> columns = [];
    private readonly List<ColumnFormat> formats = [];
    private readonly List<SqlJoin> joins = [];
    private readonly List<ChildLevel> children = [];

    public IReadOnlyList<SqlSelectColumn> Columns => columns;
    public IReadOnlyList<ColumnFormat> Formats => formats;
    public IReadOnlyList<SqlJoin> Joins => joins;
    public IReadOnlyList<ChildLevel> Children => children;

    /// <summary>The column's place in the statement; a column selected twice is read once.</summary>
    public int Add(SqlExpression value, ColumnFormat format)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Value is SqlColumn or SqlCount or SqlAggregate or SqlDatePart && columns[i].Value == value && formats[i] == format)
            {
                return i;
            }
        }

        columns.Add(new SqlSelectColumn(value));
        formats.Add(format);
        return columns.Count - 1;
    }

    public int AddId(EntityModel type, string alias) => Add(new SqlColumn(alias, "id"), new ColumnFormat(PropertyKind.Id, type.Name));

    /// <summary>A row of which nothing is shown is still a row, and a statement has a column.</summary>
    public void AddIdIfEmpty(EntityModel type, string alias)
    {
        if (columns.Count == 0)
        {
            AddId(type, alias);
        }
    }

    /// <summary>The same for a row that has no id.</summary>
    public void AddIfEmpty(SqlExpression value, ColumnFormat format)
    {
        if (columns.Count == 0)
        {
            Add(value, format);
        }
    }

    /// <param name="alias">The table of the object's row.</param>
    /// <param name="optional">True when the row itself may be missing, so that nothing behind it may drop the outer row.</param>
    public Shape.Object PlanObject(EntityModel type, SelectionSet selection, string alias, bool optional = false, int? presence = null) =>
        new([.. selection.FieldsFor(context.TypeOf(type)).Select(field => new ShapeField(field.ResponseKey, PlanField(type, field, alias, optional)))],
            presence);

    private Shape PlanField(EntityModel type, SelectedField field, string alias, bool optional)
    {
        if (field.Definition == MetaFields.TypeName)
        {
            return new Shape.Constant(Encoding.UTF8.GetBytes($"\"{type.Name}\""));
        }

        switch ((FieldBinding?)field.Definition.Binding ?? new FieldBinding.Scalar(type.Property("Id"), PropertyKind.Id))
        {
            case FieldBinding.Scalar(var property, var kind):
                context.Gate(type, property, field);
                return new Shape.Value(
                    Add(new SqlColumn(alias, property.Column), new ColumnFormat(kind, kind == PropertyKind.Id ? type.Name : null, property.Scale)),
                    kind, property, kind == PropertyKind.Id ? type.Name : null);
            case FieldBinding.ToOne(var reference):
                context.Gate(type, reference, field);
                return PlanToOne(reference, field, alias, optional);
            case FieldBinding.First(var link):
                context.Gate(type, link, field);
                return PlanFirst(link, field, alias);
            case FieldBinding.Components(var relation):
                context.Gate(type, relation, field);
                var (level, row) = LevelPlanner.PlanComponents(context, relation, field, publishes, isOne);
                return new Shape.List(AddChild(level, type, alias), row);
            case FieldBinding.Connection(var relation):
                context.Gate(type, relation, field);
                return PlanConnection(type, relation, field, alias);
            case FieldBinding.Aggregate(var relation):
                context.Gate(type, relation, field);
                return PlanAggregate(type, relation, field, alias);
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field.Definition.Name, "Not a field of a row.");
        }
    }

    private Shape.Object PlanToOne(PropertyModel reference, SelectedField field, string alias, bool optional)
    {
        var target = reference.Target!;
        var other = statement.NextAlias();
        var visible = RowVisibility.Of(target, other, context.Scope, statement);
        var certain = reference.Required && visible is null && !optional;
        joins.Add(new SqlJoin(
            certain ? SqlJoinKind.Inner : SqlJoinKind.Left,
            new SqlTable(target.Table, other),
            SqlAnd.Of(new SqlBinary(SqlOperator.Equal, new SqlColumn(other, "id"), new SqlColumn(alias, reference.Column)), visible)));
        return PlanObject(target, field.Selection!, other, !certain, certain ? null : AddId(target, other));
    }

    private Shape.Object PlanFirst(RelationModel.Link link, SelectedField field, string alias)
    {
        var first = statement.NextAlias();
        joins.Add(new SqlJoin(
            SqlJoinKind.Left,
            new SqlTable(link.Table.Table, first),
            new SqlAnd(
            [
                new SqlBinary(SqlOperator.Equal, new SqlColumn(first, link.Table.OwnerColumn), new SqlColumn(alias, "id")),
                new SqlBinary(SqlOperator.Equal, new SqlColumn(first, "position"), new SqlNumber(0)),
            ])));
        var other = statement.NextAlias();
        joins.Add(new SqlJoin(
            SqlJoinKind.Left,
            new SqlTable(link.Target.Table, other),
            SqlAnd.Of(
                new SqlBinary(SqlOperator.Equal, new SqlColumn(other, "id"), new SqlColumn(first, link.Table.MemberColumn)),
                RowVisibility.Of(link.Target, other, context.Scope, statement))));
        return PlanObject(link.Target, field.Selection!, other, optional: true, AddId(link.Target, other));
    }

    private Shape.Connection PlanConnection(EntityModel type, RelationModel relation, SelectedField field, string alias)
    {
        var planned = LevelPlanner.PlanChildren(
            context, relation, field, publishes, isOne, count: () => Add(Count(relation, field, alias), new ColumnFormat(PropertyKind.Long)));
        return new Shape.Connection(planned.Level is null ? null : AddChild(planned.Level, type, alias), planned.Fields);
    }

    private Shape.Groups PlanAggregate(EntityModel type, RelationModel relation, SelectedField field, string alias)
    {
        if (publishes)
        {
            context.Refuse(PlanErrors.At(field, PlanErrorCodes.DatasetInvalid, $"A dataset reads rows; leave out the aggregate \"{field.Definition.Name}\"."));
        }

        return AggregatePlanner.PlanChildren(context, relation, field, level => AddChild(level, type, alias));
    }

    /// <summary>The whole list's length, counted beside the row that owns it.</summary>
    private SqlScalar Count(RelationModel relation, SelectedField field, string alias)
    {
        var member = statement.NextAlias();
        var source = RelationSource.Of(relation, member, new SqlColumn(alias, "id"), statement);
        return source.Count(
            RowVisibility.Of(relation.Target, member, context.Scope, statement),
            new FilterPlanner(context, statement, field).Plan(relation.Target, member));
    }

    private int AddChild(LevelPlan level, EntityModel type, string alias)
    {
        children.Add(new ChildLevel(level, AddId(type, alias)));
        return children.Count - 1;
    }
}
