using System.Text;
using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>Plans the groups of a list as one statement, for all parents together where it is a list below rows.</summary>
internal sealed class AggregatePlanner
{
    private readonly PlanningContext context;
    private readonly EntityModel type;
    private readonly SelectedField field;
    private readonly Statement statement = new();
    private readonly RowPlanner rows;
    private readonly string alias;
    private readonly ReferenceJoins references;
    private readonly IReadOnlyList<GroupKey> keys;

    /// <summary>What every group has in common with the others of its list; null at the root.</summary>
    private readonly SqlColumn? list;

    private AggregatePlanner(PlanningContext context, EntityModel type, SelectedField field, SqlColumn? list)
    {
        (this.context, this.type, this.field, this.list) = (context, type, field, list);
        rows = new RowPlanner(context, statement, publishes: false);
        alias = statement.NextAlias();
        references = new ReferenceJoins(context, statement, alias);
        keys = GroupPlanner.Plan(context, type, field, references);
    }

    /// <summary>The groups of all rows of a type.</summary>
    public static (LevelPlan Level, Shape.Groups Shape) PlanRoot(PlanningContext context, EntityModel type, SelectedField field, PageSize size)
    {
        var planner = new AggregatePlanner(context, type, field, null);
        return planner.Plan(0, size, (where, joins) => new SqlSelect
        {
            Columns = [],
            From = new SqlTable(type.Table, planner.alias),
            Joins = joins,
            Where = where,
        });
    }

    /// <summary>The groups of each parent's list.</summary>
    /// <param name="child">Adds the level below the row, and says which one it is.</param>
    public static Shape.Groups PlanChildren(PlanningContext context, RelationModel relation, SelectedField field, Func<LevelPlan, int> child)
    {
        var planner = new AggregatePlanner(context, relation.Target, field, new SqlColumn("i", "ordinal"));
        planner.rows.Add(planner.list!, new ColumnFormat(PropertyKind.Long));
        var source = RelationSource.Of(relation, planner.alias, new SqlColumn("i", "value"), planner.statement);
        var (level, shape) = planner.Plan(0, PageSize.OfGroups(field), (where, joins) => new SqlSelect
        {
            Columns = [],
            From = new SqlIntegers(planner.statement.Add(new ParameterSource.ParentIds()), "i"),
            Joins = [new SqlJoin(SqlJoinKind.Inner, source.From, source.Belongs), .. source.Joins, .. joins],
            Where = where,
        });
        return shape with { Child = child(level) };
    }

    private (LevelPlan Level, Shape.Groups Shape) Plan(int child, PageSize size, Func<SqlExpression, IReadOnlyList<SqlJoin>, SqlSelect> select)
    {
        var shape = Row();
        rows.AddIfEmpty(AggregateTerm.CountOf(type).Value, new ColumnFormat(PropertyKind.Integer));
        var having = field.Arguments.GetValueOrDefault("having") is { } filter ? Having(filter) : null;
        if (having is not null && keys.Count == 0)
        {
            Refuse("\"having\" keeps groups, but nothing is grouped. Give \"groupBy\", or use \"where\".");
        }

        IReadOnlyList<SqlOrder> order = [.. Order()];
        var where = SqlAnd.Of(
            RowVisibility.Of(type, alias, context.Scope, statement),
            new FilterPlanner(context, statement, field).Plan(type, alias));
        var paging = new Paging(size);
        var query = select(where, references.Joins) with
        {
            Columns = rows.Columns,
            GroupBy = [.. list is null ? [] : new[] { list }, .. keys.Select(key => key.Value)],
            Having = having,
            OrderBy = [.. list is null ? [] : new[] { new SqlOrder(list, Descending: false, Nullable: false) }, .. order],
            Limit = list is null ? statement.Add(new ParameterSource.PageLimit(paging.Size)) : null,
        };
        var level = LevelPlanner.Level(context, type, field, query, statement, rows, paging, ordinal: list is null ? null : 0, groups: keys);
        return (level, new Shape.Groups(child, shape, IsWhole: keys.Count == 0));
    }

    private Shape.Object Row() => Object(field, selected => (AggregateBinding)selected.Definition.Binding! switch
    {
        AggregateBinding.Group => Group(selected, []),
        AggregateBinding.Count => Value(AggregateTerm.CountOf(type)),
        AggregateBinding.Of(var property) => Object(selected, function =>
            Value(Term(property, ((AggregateBinding.Function)function.Definition.Binding!).Which))),
        _ => throw new ArgumentOutOfRangeException(nameof(selected), selected.Definition.Name, "Not a field of an aggregate."),
    });

    private Shape.Object Group(SelectedField group, IReadOnlyList<PropertyModel> path) => Object(group, selected => (AggregateBinding)selected.Definition.Binding! switch
    {
        AggregateBinding.ToOne(var reference) => Group(selected, [.. path, reference]),
        AggregateBinding.Value(var property) when selected.Selection is null => Key(selected, path, property, null),
        AggregateBinding.Value(var property) => Object(selected, part =>
            Key(part, path, property, ((AggregateBinding.Part)part.Definition.Binding!).Which)),
        _ => throw new ArgumentOutOfRangeException(nameof(group), selected.Definition.Name, "Not a field of a group."),
    });

    /// <summary>What passed the gate in "groupBy" may be shown; anything else is refused.</summary>
    private Shape Key(SelectedField selected, IReadOnlyList<PropertyModel> path, PropertyModel property, DatePart? part)
    {
        var name = GroupKey.NameOf(path, property);
        if (keys.FirstOrDefault(key => key.Name == name && key.Part == part) is not { } key)
        {
            var word = part is null ? "VALUE" : Naming.ToEnumValue(part.ToString()!);
            context.Refuse(PlanErrors.At(selected, PlanErrorCodes.GroupInvalid,
                $"Rows are not grouped by \"{name}\" ({word}), so a group has no such value. Name it in \"groupBy\", or leave it out."));
            return new Shape.Constant("null"u8.ToArray());
        }

        var format = key.Format;
        return new Shape.Value(rows.Add(key.Value, format), format.Kind, property, format.Type);
    }

    private static Shape.Object Object(SelectedField outer, Func<SelectedField, Shape> shape)
    {
        var owner = (ObjectType)outer.Definition.Type.Named;
        return new([.. outer.Selection!.FieldsFor(owner).Select(selected => new ShapeField(
            selected.ResponseKey,
            selected.Definition == MetaFields.TypeName ? new Shape.Constant(Encoding.UTF8.GetBytes($"\"{owner.Name}\"")) : shape(selected)))]);
    }

    private Shape.Value Value(AggregateTerm term) =>
        new(rows.Add(term.Value, new ColumnFormat(term.Kind, Scale: term.Scale)), term.Kind, null);

    private AggregateTerm Term(PropertyModel property, AggregateFunction function)
    {
        context.Gate(type, property, field);
        var value = property.Target is null ? new SqlColumn(alias, property.Column) : new SqlColumn(references.Follow([property]), "id");
        return AggregateTerm.Of(type, property, function, value);
    }

    private SqlExpression? Having(InputValue having)
    {
        if (FilterLimits.Check(having, "having", field) is { } refusal)
        {
            context.Refuse(refusal);
            return null;
        }

        return Groups(having);
    }

    /// <summary>Null when every group passes.</summary>
    private SqlExpression? Groups(InputValue filter) =>
        filter is InputValue.Object given ? SqlAnd.Of(given.Fields.Select(entry => Member(entry.Field, entry.Value))) : null;

    private SqlExpression? Member(InputValueDefinition member, InputValue value) => member.Binding switch
    {
        FilterBinding.And => value is InputValue.List all ? SqlAnd.Of(all.Items.Select(Groups)) : null,
        FilterBinding.Or => value is InputValue.List any && any.Items.Select(Groups).ToArray() is var plans && Array.TrueForAll(plans, plan => plan is not null)
            ? new SqlOr(plans!) : null,
        FilterBinding.Not => value is InputValue.Null ? null : new SqlNot(Groups(value) ?? new SqlAnd([])),
        AggregateBinding.Count => Compare(AggregateTerm.CountOf(type), value),
        AggregateBinding.Of(var property) => Gated(property, (value as InputValue.Object)?.Fields.Select(entry =>
            Compare(Term(property, ((AggregateBinding.Function)entry.Field.Binding!).Which), entry.Value))),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member.Name, "Not a member of a filter of groups."),
    };

    private SqlExpression Gated(PropertyModel property, IEnumerable<SqlExpression?>? conditions)
    {
        context.Gate(type, property, field);
        return SqlAnd.Of(conditions ?? []);
    }

    private SqlExpression? Compare(AggregateTerm term, InputValue operations) => new ComparisonPlanner(statement, term.Value, term.Comparand).Plan(operations);

    /// <summary>What is asked for, then every key that it leaves out: so no two groups of a list tie.</summary>
    private IEnumerable<SqlOrder> Order()
    {
        var left = keys.ToList();
        foreach (var (member, value) in ((field.Arguments.GetValueOrDefault("order") as InputValue.List)?.Items ?? [])
            .SelectMany(item => (item as InputValue.Object)?.Fields ?? []))
        {
            IEnumerable<SqlOrder> orders = (AggregateBinding)member.Binding! switch
            {
                AggregateBinding.Group => [.. GroupOrder(type, value, [], left)],
                AggregateBinding.Count => Ordered(AggregateTerm.CountOf(type).Value, value),
                AggregateBinding.Of(var property) => [.. ResultOrder(property, value)],
                _ => throw new ArgumentOutOfRangeException(nameof(member), member.Name, "Not a member of an order of groups."),
            };
            foreach (var order in orders)
            {
                yield return order;
            }
        }

        foreach (var key in left)
        {
            yield return new SqlOrder(key.Value, Descending: false, Nullable: true);
        }
    }

    private IEnumerable<SqlOrder> ResultOrder(PropertyModel property, InputValue value)
    {
        context.Gate(type, property, field);
        return ((value as InputValue.Object)?.Fields ?? []).SelectMany(entry =>
            Ordered(Term(property, ((AggregateBinding.Function)entry.Field.Binding!).Which).Value, entry.Value));
    }

    private IEnumerable<SqlOrder> GroupOrder(EntityModel owner, InputValue order, IReadOnlyList<PropertyModel> path, List<GroupKey> left)
    {
        foreach (var (member, value) in (order as InputValue.Object)?.Fields ?? [])
        {
            if (member.Binding is SortBinding.ToOne(var reference))
            {
                context.Gate(owner, reference, field);
                foreach (var below in GroupOrder(reference.Target!, value, [.. path, reference], left))
                {
                    yield return below;
                }

                continue;
            }

            var name = member.Binding is SortBinding.Scalar(var property) ? GroupKey.NameOf(path, property) : member.Name;
            if (!keys.Any(key => key.Name == name))
            {
                Refuse($"Groups cannot be ordered by \"{name}\", by which rows are not grouped. Name it in \"groupBy\", or order by something else.");
                continue;
            }

            if (value is not InputValue.Null)
            {
                foreach (var key in left.Where(key => key.Name == name).ToArray())
                {
                    left.Remove(key);
                    foreach (var ordered in Ordered(key.Value, value))
                    {
                        yield return ordered;
                    }
                }
            }
        }
    }

    private static IEnumerable<SqlOrder> Ordered(SqlExpression value, InputValue direction) => direction is InputValue.Constant { Value: string word }
        ? [new SqlOrder(value, OrderPlanner.IsDescending(word), Nullable: value is not SqlCount, OrderPlanner.IsNullsFirst(word))]
        : [];

    private void Refuse(string message) => context.Refuse(PlanErrors.At(field, PlanErrorCodes.GroupInvalid, message));
}
