using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>
/// What a filter means: a row passes or does not. Null equals null and nothing else; it is neither before nor after a value, and holds no text.
/// </summary>
internal sealed class FilterInterpreter(RecordRows rows, AccessScope scope, IReadOnlyList<object> slots)
{
    public bool Holds(EntityRow row, InputValue? where) =>
        where is not InputValue.Object filter || filter.Fields.All(entry => Holds(row, (FilterBinding)entry.Field.Binding!, entry.Value));

    private bool Holds(EntityRow row, FilterBinding member, InputValue value) => member switch
    {
        FilterBinding.ToOne toOne => rows.Find(toOne.Reference.Target!, row[toOne.Reference.Name], scope) is { } other
            ? value is not InputValue.Null && Holds(other, value)
            : value is InputValue.Null,
        _ when value is InputValue.Null => true,
        FilterBinding.And => ((InputValue.List)value).Items.All(item => Holds(row, item)),
        FilterBinding.Or => ((InputValue.List)value).Items.Any(item => Holds(row, item)),
        FilterBinding.Not => !Holds(row, value),
        FilterBinding.Scalar scalar => ((InputValue.Object)value).Fields.All(entry =>
            Holds(row, scalar.Property, ((FilterBinding.Operation)entry.Field.Binding!).Which, entry.Value.Fill(slots))),
        FilterBinding.List list => ((InputValue.Object)value).Fields.All(entry =>
            Holds([.. rows.Members(list.Relation, row, scope)], ((FilterBinding.Quantified)entry.Field.Binding!).Which, entry.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private bool Holds(EntityRow[] members, Quantifier quantifier, InputValue value) => quantifier switch
    {
        _ when value is InputValue.Null => true,
        Quantifier.Some => members.Any(member => Holds(member, value)),
        Quantifier.All => members.All(member => Holds(member, value)),
        Quantifier.None => !members.Any(member => Holds(member, value)),
        _ => value.Fill(slots) is true == members.Length > 0,
    };

    private static bool Holds(EntityRow row, PropertyModel property, FilterOperation operation, object? operand)
    {
        var stored = row[property.Name];
        return operation switch
        {
            FilterOperation.Eq => Equal(row.Type, stored, operand),
            FilterOperation.Neq => !Equal(row.Type, stored, operand),
            FilterOperation.In => operand is IEnumerable<object?> some && some.Any(one => Equal(row.Type, stored, one)),
            FilterOperation.Nin => operand is not IEnumerable<object?> some || !some.Any(one => Equal(row.Type, stored, one)),
            FilterOperation.Gt => Compare(stored, operand) > 0,
            FilterOperation.Gte => Compare(stored, operand) >= 0,
            FilterOperation.Lt => Compare(stored, operand) < 0,
            FilterOperation.Lte => Compare(stored, operand) <= 0,
            FilterOperation.Contains => Holds(stored, operand, (text, part) => text.Contains(part, StringComparison.Ordinal)),
            FilterOperation.Ncontains => !Holds(stored, operand, (text, part) => text.Contains(part, StringComparison.Ordinal)),
            FilterOperation.StartsWith => Holds(stored, operand, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            FilterOperation.NstartsWith => !Holds(stored, operand, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            FilterOperation.EndsWith => Holds(stored, operand, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            FilterOperation.NendsWith => !Holds(stored, operand, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
    }

    private static bool Holds(object? stored, object? operand, Func<string, string, bool> match) =>
        stored is string text && operand is string part && match(text, part);

    private static bool Equal(EntityModel type, object? stored, object? operand) => (stored, operand) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (long id, string text) => text == new GlobalId(type.Name, id).ToString(),
        (string text, string other) => text == other,
        (bool truth, bool other) => truth == other,
        _ => Compare(stored, operand) == 0,
    };

    /// <summary>Null, which is neither less nor more, where a side is null.</summary>
    private static int? Compare(object? stored, object? operand) => (stored, operand) switch
    {
        (null, _) or (_, null) => null,
        (PartialDate date, PartialDate other) => date.Earliest.CompareTo(other.Earliest),
        (IComparable value, _) => value.CompareTo(operand),
        _ => throw new ArgumentOutOfRangeException(nameof(stored)),
    };
}
