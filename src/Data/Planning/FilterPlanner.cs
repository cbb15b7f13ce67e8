using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>Plans the argument "where": a filter input as a condition on one table. Each table met on the way brings its own visibility.</summary>
internal sealed class FilterPlanner(PlanningContext context, Statement statement, SelectedField field)
{
    /// <summary>The field's argument "where"; null when every row passes.</summary>
    public SqlExpression? Plan(EntityModel type, string alias)
    {
        if (field.Arguments.GetValueOrDefault("where") is not { } where)
        {
            return null;
        }

        if (FilterLimits.Check(where, "where", field) is { } refusal)
        {
            context.Refuse(refusal);
            return null;
        }

        return Plan(type, alias, where);
    }

    private SqlExpression? Plan(EntityModel type, string alias, InputValue where)
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
                return new ComparisonPlanner(statement, new SqlColumn(alias, scalar.Property.Column), Comparand.Of(type, scalar.Property)).Plan(value);
            case FilterBinding.Texts texts:
                context.Gate(type, texts.Property, field);
                return Texts(new SqlColumn(alias, texts.Property.Column), value);
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

    private SqlExpression? Lists(string alias, RelationModel relation, InputValue value) => Quantified(value, () =>
    {
        var member = statement.NextAlias();
        var source = RelationSource.Of(relation, member, new SqlColumn(alias, "id"), statement);
        return new Members(source, Visible(relation.Target, member), filter => Plan(relation.Target, member, filter));
    });

    private SqlExpression? Texts(SqlColumn list, InputValue value) => Quantified(value, () =>
    {
        var member = statement.NextAlias();
        var source = new RelationSource(new SqlTexts(list, member), null, new SqlAnd([]), null);
        return new Members(source, null, filter => new ComparisonPlanner(statement, new SqlColumn(member, "value"), Comparand.Text).Plan(filter));
    });

    private SqlExpression? Quantified(InputValue value, Func<Members> members) => value is InputValue.Object quantified
        ? SqlAnd.Of(quantified.Fields.Where(entry => entry.Value is not InputValue.Null).Select(entry =>
            entry.Field.Binding is FilterBinding.Quantified(var quantifier) ? Quantified(members(), quantifier, entry.Value) : Counted(members(), entry.Value)))
        : null;

    private SqlExpression? Quantified(Members members, Quantifier quantifier, InputValue value)
    {
        if (quantifier == Quantifier.Any)
        {
            // The value may come from a variable, so the statement compares with it.
            var wanted = statement.Add(new ParameterSource.Value(value, given => given, SqlType.Boolean));
            return new SqlBinary(SqlOperator.Equal, wanted, Exists(members.Source, members.Visible));
        }

        var filter = members.Filter(value);
        return quantifier switch
        {
            Quantifier.Some => Exists(members.Source, members.Visible, filter),
            Quantifier.None => new SqlNot(Exists(members.Source, members.Visible, filter)),
            _ => filter is null ? null : new SqlNot(Exists(members.Source, members.Visible, new SqlNot(filter))),
        };
    }

    private SqlExpression? Counted(Members members, InputValue value) =>
        new ComparisonPlanner(statement, members.Source.Count(members.Visible), Comparand.Count).Plan(value);

    private SqlExpression? Visible(EntityModel type, string alias) => RowVisibility.Of(type, alias, context.Scope, statement);

    private static SqlExists Exists(RelationSource source, params SqlExpression?[] conditions) => new(source.Select(new SqlNumber(1), conditions));

    /// <summary>The members of a list, and how a filter on one of them is planned.</summary>
    private sealed record Members(RelationSource Source, SqlExpression? Visible, Func<InputValue, SqlExpression?> Filter);
}
