using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>Plans the argument "where": a filter input as a condition on one table. Each table met on the way brings its own visibility.</summary>
internal sealed class FilterPlanner(PlanningContext context, Statement statement, SelectedField field)
{
    /// <summary>Null when every row passes.</summary>
    public SqlExpression? Plan(EntityModel type, string alias, InputValue? where)
    {
        if (where is not InputValue.Object filter)
        {
            return null;
        }

        return SqlAnd.Of(filter.Fields.Select(entry => Member(type, alias, entry.Field, entry.Value)));
    }

    private SqlExpression? Member(EntityModel type, string alias, InputValueDefinition member, InputValue value)
    {
        switch ((FilterBinding)member.Binding!)
        {
            case FilterBinding.And:
                return value is InputValue.List all ? SqlAnd.Of(Plans(type, alias, all)) : null;
            case FilterBinding.Or:
                // A member that every row passes makes the whole "or" true.
                return value is InputValue.List any && Plans(type, alias, any).ToArray() is var plans && Array.TrueForAll(plans, plan => plan is not null)
                    ? new SqlOr(plans!) : null;
            case FilterBinding.Not:
                return value is InputValue.Null ? null : new SqlNot(Plan(type, alias, value) ?? new SqlAnd([]));
            case FilterBinding.Scalar scalar:
                context.Gate(type, scalar.Property, field);
                return Operations(type, alias, scalar.Property, value);
            case FilterBinding.ToOne toOne:
                context.Gate(type, toOne.Reference, field);
                return ToOne(alias, toOne.Reference, value);
            case FilterBinding.List list:
                context.Gate(type, list.Relation, field);
                return Lists(alias, list.Relation, value);
            default:
                throw new ArgumentOutOfRangeException(nameof(member), member.Name, "Not a member of a filter.");
        }
    }

    private SqlExpression?[] Plans(EntityModel type, string alias, InputValue.List filters) =>
        [.. filters.Items.Select(item => Plan(type, alias, item))];

    private SqlExpression? Operations(EntityModel type, string alias, PropertyModel property, InputValue value)
    {
        var column = new SqlColumn(alias, property.Column);
        if (value is not InputValue.Object operations)
        {
            return null;
        }

        return SqlAnd.Of(operations.Fields.Select(entry =>
            Operation(type, property, column, ((FilterBinding.Operation)entry.Field.Binding!).Which, entry.Value)));
    }

    private SqlExpression Operation(EntityModel type, PropertyModel property, SqlColumn column, FilterOperation operation, InputValue value)
    {
        switch (operation)
        {
            case FilterOperation.Eq:
                return value is InputValue.Null ? new SqlIsNull(column) : Equal(type, property, column, value);
            case FilterOperation.Neq:
                return value is InputValue.Null ? new SqlIsNull(column, Negated: true) : new SqlNot(Equal(type, property, column, value));
            case FilterOperation.In:
                return OneOf(type, property, column, value);
            case FilterOperation.Nin:
                return new SqlNot(OneOf(type, property, column, value));
            case FilterOperation.Ncontains or FilterOperation.NstartsWith or FilterOperation.NendsWith:
                return new SqlNot(Operation(type, property, column, operation - 1, value));
        }

        if (value is InputValue.Null)
        {
            return new SqlOr([]);
        }

        var operand = Operand(type, property, operation, value);
        return operation switch
        {
            FilterOperation.Gt => new SqlBinary(SqlOperator.Greater, column, operand),
            FilterOperation.Gte => new SqlBinary(SqlOperator.GreaterOrEqual, column, operand),
            FilterOperation.Lt => new SqlBinary(SqlOperator.Less, column, operand),
            FilterOperation.Lte => new SqlBinary(SqlOperator.LessOrEqual, column, operand),
            FilterOperation.Contains => new SqlTextMatch(SqlTextMatchKind.Contains, column, operand),
            FilterOperation.StartsWith => new SqlTextMatch(SqlTextMatchKind.StartsWith, column, operand),
            FilterOperation.EndsWith => new SqlTextMatch(SqlTextMatchKind.EndsWith, column, operand),
            _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation of a filter."),
        };
    }

    /// <summary>A partial date equals every form that begins on the same day.</summary>
    private SqlExpression Equal(EntityModel type, PropertyModel property, SqlColumn column, InputValue value) =>
        property.Kind == PropertyKind.PartialDate
            ? new SqlAnd(
            [
                new SqlBinary(SqlOperator.GreaterOrEqual, column, Operand(type, property, FilterOperation.Gte, value)),
                new SqlBinary(SqlOperator.LessOrEqual, column, Operand(type, property, FilterOperation.Lte, value)),
            ])
            : new SqlBinary(SqlOperator.Equal, column, Operand(type, property, FilterOperation.Eq, value));

    private SqlExpression OneOf(EntityModel type, PropertyModel property, SqlColumn column, InputValue value)
    {
        if (value is not InputValue.List list)
        {
            return new SqlOr([]);
        }

        return property.Kind == PropertyKind.PartialDate
            ? new SqlOr([.. list.Items.Select(item => Equal(type, property, column, item))])
            : new SqlIn(column, [.. list.Items.Select(item => Operand(type, property, FilterOperation.Eq, item))]);
    }

    private SqlParameter Operand(EntityModel type, PropertyModel property, FilterOperation operation, InputValue value) =>
        statement.Add(new ParameterSource.Value(value, StoredValue.Converter(type, property, operation), ColumnType.Of(property.Kind)));

    private SqlExpression ToOne(string alias, PropertyModel reference, InputValue value)
    {
        var other = statement.NextAlias();
        var belongs = new SqlBinary(SqlOperator.Equal, new SqlColumn(other, "id"), new SqlColumn(alias, reference.Column));
        var source = new RelationSource(new SqlTable(reference.Target!.Table, other), null, belongs, null);
        var visible = Visible(reference.Target, other);
        if (value is not InputValue.Null)
        {
            return Exists(source, visible, Plan(reference.Target, other, value));
        }

        // Null is asked for as it is answered: there is no row, or none that the caller sees.
        return visible is null ? new SqlIsNull(new SqlColumn(alias, reference.Column)) : new SqlNot(Exists(source, visible));
    }

    private SqlExpression? Lists(string alias, RelationModel relation, InputValue value)
    {
        if (value is not InputValue.Object quantified)
        {
            return null;
        }

        return SqlAnd.Of(quantified.Fields.Select(entry =>
            Quantified(alias, relation, ((FilterBinding.Quantified)entry.Field.Binding!).Which, entry.Value)));
    }

    private SqlExpression? Quantified(string alias, RelationModel relation, Quantifier quantifier, InputValue value)
    {
        if (value is InputValue.Null)
        {
            return null;
        }

        var member = statement.NextAlias();
        var source = RelationSource.Of(relation, member, new SqlColumn(alias, "id"), statement);
        var visible = Visible(relation.Target, member);
        if (quantifier == Quantifier.Any)
        {
            // The value may come from a variable, so the statement compares with it.
            var wanted = statement.Add(new ParameterSource.Value(value, given => given, SqlType.Boolean));
            return new SqlBinary(SqlOperator.Equal, wanted, Exists(source, visible));
        }

        var filter = Plan(relation.Target, member, value);
        return quantifier switch
        {
            Quantifier.Some => Exists(source, visible, filter),
            Quantifier.None => new SqlNot(Exists(source, visible, filter)),
            _ => filter is null ? null : new SqlNot(Exists(source, visible, new SqlNot(filter))),
        };
    }

    private SqlExpression? Visible(EntityModel type, string alias) => RowVisibility.Of(type, alias, context.Scope, statement);

    private static SqlExists Exists(RelationSource source, params SqlExpression?[] conditions) => new(new SqlSelect
    {
        Columns = [new SqlSelectColumn(new SqlNumber(1))],
        From = source.From,
        Joins = source.Joins,
        Where = SqlAnd.Of([source.Belongs, .. conditions]),
    });
}
