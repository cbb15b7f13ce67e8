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
        FilterBinding.Scalar scalar => Compares(row.Type, row[scalar.Property.Name], value),
        FilterBinding.List list => Holds([.. rows.Members(list.Relation, row, scope)], Holds, value),
        FilterBinding.Texts texts => Holds((string[])row[texts.Property.Name]!, (text, filter) => Compares(row.Type, text, filter), value),
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    private bool Holds<T>(T[] members, Func<T, InputValue, bool> holds, InputValue quantified) =>
        ((InputValue.Object)quantified).Fields.All(entry => entry.Value is InputValue.Null || entry.Field.Binding switch
        {
            FilterBinding.Count => Compares(null, members.Length, entry.Value),
            FilterBinding.Quantified(Quantifier.Some) => members.Any(member => holds(member, entry.Value)),
            FilterBinding.Quantified(Quantifier.All) => members.All(member => holds(member, entry.Value)),
            FilterBinding.Quantified(Quantifier.None) => !members.Any(member => holds(member, entry.Value)),
            _ => entry.Value.Fill(slots) is true == members.Length > 0,
        });

    /// <summary>Whether every operation holds on a value.</summary>
    public bool Compares(EntityModel? type, object? stored, InputValue operations) =>
        operations is not InputValue.Object given || given.Fields.All(entry => entry.Field.Binding is FilterBinding.Operation(var operation)
            ? Compares(type, stored, operation, entry.Value.Fill(slots))
            : Compares(null, DateParts.Of(stored, DatePart.RocYear), entry.Value));

    private static bool Compares(EntityModel? type, object? stored, FilterOperation operation, object? operand)
    {
        return operation switch
        {
            FilterOperation.Eq => Equal(type, stored, operand),
            FilterOperation.Neq => !Equal(type, stored, operand),
            FilterOperation.In => operand is IEnumerable<object?> some && some.Any(one => Equal(type, stored, one)),
            FilterOperation.Nin => operand is not IEnumerable<object?> some || !some.Any(one => Equal(type, stored, one)),
            FilterOperation.Gt => Compare(stored, operand) > 0,
            FilterOperation.Ngt => !(Compare(stored, operand) > 0),
            FilterOperation.Gte => Compare(stored, operand) >= 0,
            FilterOperation.Ngte => !(Compare(stored, operand) >= 0),
            FilterOperation.Lt => Compare(stored, operand) < 0,
            FilterOperation.Nlt => !(Compare(stored, operand) < 0),
            FilterOperation.Lte => Compare(stored, operand) <= 0,
            FilterOperation.Nlte => !(Compare(stored, operand) <= 0),
            FilterOperation.Within => stored is not null && operand is PartialDate period && DateParts.LiesWithin(stored, period),
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

    private static bool Equal(EntityModel? type, object? stored, object? operand) => (stored, operand) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (long id, string text) when type is not null => text == new GlobalId(type!.Name, id).ToString(),
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
