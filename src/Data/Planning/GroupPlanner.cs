using OpenGov.Data.Schema;
using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>Plans the argument "groupBy".</summary>
internal sealed class GroupPlanner(PlanningContext context, SelectedField field, ReferenceJoins references)
{
    private readonly List<GroupKey> keys = [];

    public static IReadOnlyList<GroupKey> Plan(PlanningContext context, EntityModel type, SelectedField field, ReferenceJoins references)
    {
        var planner = new GroupPlanner(context, field, references);
        foreach (var item in (field.Arguments.GetValueOrDefault("groupBy") as InputValue.List)?.Items ?? [])
        {
            planner.Add(type, item, []);
        }

        return planner.keys;
    }

    private void Add(EntityModel type, InputValue group, IReadOnlyList<PropertyModel> path)
    {
        foreach (var (member, value) in (group as InputValue.Object)?.Fields ?? [])
        {
            switch ((AggregateBinding)member.Binding!)
            {
                case AggregateBinding.ToOne(var reference):
                    context.Gate(type, reference, field);
                    Add(reference.Target!, value, [.. path, reference]);
                    break;
                case AggregateBinding.Value(var property):
                    context.Gate(type, property, field);
                    if (value is InputValue.Constant { Value: string word })
                    {
                        Add(type, property, PartOf(word), path);
                    }

                    break;
            }
        }
    }

    private void Add(EntityModel owner, PropertyModel property, DatePart? part, IReadOnlyList<PropertyModel> path)
    {
        var column = new SqlColumn(references.Follow(path), property.Column);
        SqlExpression value = part is null ? column : new SqlDatePart(FieldOf(part.Value), column, ColumnType.Of(property.Kind));
        var key = new GroupKey(path, owner, property, part, value);
        if (!keys.Exists(known => known.ToString() == key.ToString()))
        {
            keys.Add(key);
        }
    }

    private static DatePart? PartOf(string word) => word == "VALUE" ? null : Enum.GetValues<DatePart>().Single(part => Naming.ToEnumValue(part.ToString()) == word);

    private static SqlDateField FieldOf(DatePart part) => part switch
    {
        DatePart.Year => SqlDateField.Year,
        DatePart.RocYear => SqlDateField.RocYear,
        DatePart.Quarter => SqlDateField.Quarter,
        DatePart.Month => SqlDateField.Month,
        _ => SqlDateField.Weekday,
    };
}
