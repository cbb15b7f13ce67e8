using System.Globalization;
using System.Text.Json.Nodes;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>What an aggregate means (docs/adr/0013-aggregates.md): rows with the same keys are one group, and each result is over a group's rows.</summary>
internal sealed class AggregateInterpreter(RecordRows rows, AccessScope scope, IReadOnlyList<object> slots, EntityModel type, SelectedField field)
{
    private readonly FilterInterpreter filter = new(rows, scope, slots);
    private readonly IReadOnlyList<GroupPart> keys = [.. Keys(field.Arguments.GetValueOrDefault("groupBy"), type, [])];

    public JsonArray Groups(IEnumerable<EntityRow> members)
    {
        var passed = members.Where(row => filter.Holds(row, field.Arguments.GetValueOrDefault("where")));
        Group[] all = keys.Count == 0
            ? [new Group([], [.. passed])]
            : [.. passed.Select(row => (Row: row, Keys: keys.Select(key => Value(row, key)).ToArray()))
                .GroupBy(pair => string.Join('\u001f', pair.Keys.Select(Text)))
                .Select(group => new Group(group.First().Keys, [.. group.Select(pair => pair.Row)]))];
        foreach (var (property, function) in Asked())
        {
            Array.ForEach(all, group => Result(group, property, function));
        }

        var held = all.Where(group => Holds(group, field.Arguments.GetValueOrDefault("having"))).Order(Comparer<Group>.Create(Compare)).ToArray();
        var first = field.Arguments.GetValueOrDefault("first")?.Fill(slots) as int?;
        return first is null && held.Length > 1000
            ? throw new ExpectedRefusal("LIMIT_EXCEEDED", isCertain: true)
            : new JsonArray([.. held.Take(first ?? 1000).Select(group => (JsonNode)Row(group))]);
    }

    private JsonObject Row(Group group) => OperationInterpreter.Object(field.Selection!, Named(field), selected => selected.Definition.Binding switch
    {
        AggregateBinding.Group => Shared(group, selected, []),
        AggregateBinding.Count => group.Rows.Length,
        AggregateBinding.Of(var property) => OperationInterpreter.Object(selected.Selection!, Named(selected), function =>
        {
            var which = ((AggregateBinding.Function)function.Definition.Binding!).Which;
            return OperationInterpreter.Scalar(type, Result(group, property, which), AggregateResult.KindOf(which, property.Kind));
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    });

    private JsonNode? Shared(Group group, SelectedField outer, PropertyModel[] path) =>
        OperationInterpreter.Object(outer.Selection!, Named(outer), selected => selected.Definition.Binding switch
        {
            AggregateBinding.ToOne(var reference) => Shared(group, selected, [.. path, reference]),
            AggregateBinding.Value(var property) when selected.Selection is null => Key(group, path, property, null),
            AggregateBinding.Value(var property) => OperationInterpreter.Object(selected.Selection!, Named(selected), part =>
                Key(group, path, property, ((AggregateBinding.Part)part.Definition.Binding!).Which)),
            _ => throw new ArgumentOutOfRangeException(nameof(group)),
        });

    private JsonNode? Key(Group group, PropertyModel[] path, PropertyModel property, DatePart? part)
    {
        var index = keys.Select((key, place) => (key, place)).First(pair => pair.key.Property == property && pair.key.Part == part && pair.key.Path.SequenceEqual(path)).place;
        return OperationInterpreter.Scalar(path.Length == 0 ? type : path[^1].Target!, group.Keys[index], part is null ? property.Kind : PropertyKind.Integer);
    }

    private object? Value(EntityRow row, GroupPart key)
    {
        var owner = key.Path.Aggregate((EntityRow?)row, (one, reference) => rows.Find(reference.Target!, one?[reference.Name], scope));
        var value = owner?[key.Property.Name];
        return key.Part is { } part ? DateParts.Of(value, part) : value;
    }

    private object? Result(Group group, PropertyModel property, AggregateFunction function)
    {
        object[] values = [.. group.Rows.Select(row => row[property.Name])
            .Where(value => value is not null && (property.Target is null || rows.Find(property.Target, value, scope) is not null))!];
        return function switch
        {
            AggregateFunction.Count => values.Length,
            AggregateFunction.Distinct => values.Select(Text).Distinct().Count(),
            _ when values.Length == 0 => null,
            AggregateFunction.Sum => Sum(values, property) is var sum && property.Kind == PropertyKind.Decimal ? sum : (object)(long)sum,
            AggregateFunction.Avg => Average(Sum(values, property), values.Length),
            AggregateFunction.Min => values.Aggregate((x, y) => OrderInterpreter.Compare(x, y, "ASC") <= 0 ? x : y),
            _ => values.Aggregate((x, y) => OrderInterpreter.Compare(x, y, "ASC") >= 0 ? x : y),
        };
    }

    private static decimal Sum(object[] values, PropertyModel property)
    {
        var unit = (decimal)Math.Pow(10, -property.Scale);
        var numbers = Array.ConvertAll(values, value => Convert.ToDecimal(value, CultureInfo.InvariantCulture));
        return numbers.Where(number => number > 0).Sum() > long.MaxValue * unit || numbers.Where(number => number < 0).Sum() < long.MinValue * unit
            ? throw new ExpectedRefusal("NUMBER_OUT_OF_RANGE", isCertain: false)
            : numbers.Sum();
    }

    private static decimal Average(decimal sum, int count) => Math.Round(sum / count, 4, MidpointRounding.AwayFromZero) is var average
        && Math.Abs(average) > (long.MaxValue - 30_000) / 10_000m ? throw new ExpectedRefusal("NUMBER_OUT_OF_RANGE", isCertain: false) : average;

    private bool Holds(Group group, InputValue? having) => having is not InputValue.Object given || given.Fields.All(entry => entry.Value is InputValue.Null || entry.Field.Binding switch
    {
        FilterBinding.And => ((InputValue.List)entry.Value).Items.All(item => Holds(group, item)),
        FilterBinding.Or => ((InputValue.List)entry.Value).Items.Any(item => Holds(group, item)),
        FilterBinding.Not => !Holds(group, entry.Value),
        AggregateBinding.Count => filter.Compares(type, group.Rows.Length, entry.Value),
        AggregateBinding.Of(var property) => ((InputValue.Object)entry.Value).Fields.All(function => function.Value is InputValue.Null
            || filter.Compares(type, Result(group, property, ((AggregateBinding.Function)function.Field.Binding!).Which), function.Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(having)),
    });

    private int Compare(Group? x, Group? y)
    {
        var given = ((field.Arguments.GetValueOrDefault("order") as InputValue.List)?.Items ?? [])
            .SelectMany(item => (item as InputValue.Object)?.Fields ?? [])
            .SelectMany(entry => Orders(entry.Field, entry.Value, []));
        return given.Select(order => OrderInterpreter.Compare(order.Value(x!), order.Value(y!), order.Direction))
            .Concat(keys.Select((_, index) => OrderInterpreter.Compare(x!.Keys[index], y!.Keys[index], "ASC")))
            .FirstOrDefault(result => result != 0);
    }

    private IEnumerable<(Func<Group, object?> Value, string Direction)> Orders(InputValueDefinition member, InputValue value, PropertyModel[] path)
    {
        if (value is InputValue.Object below)
        {
            return below.Fields.SelectMany(entry => member.Binding is AggregateBinding.Of(var property)
                ? Directed(group => Result(group, property, ((AggregateBinding.Function)entry.Field.Binding!).Which), entry.Value)
                : Orders(entry.Field, entry.Value, member.Binding is SortBinding.ToOne(var reference) ? [.. path, reference] : path));
        }

        return member.Binding is SortBinding.Scalar(var scalar)
            ? keys.Select((key, index) => (key, index)).Where(pair => pair.key.Property == scalar && pair.key.Path.SequenceEqual(path))
                .SelectMany(pair => Directed(group => group.Keys[pair.index], value))
            : Directed(group => group.Rows.Length, value);
    }

    private static IEnumerable<(Func<Group, object?> Value, string Direction)> Directed(Func<Group, object?> value, InputValue direction) =>
        direction is InputValue.Constant { Value: string word } ? [(value, word)] : [];

    /// <summary>Every result that is shown, filtered by or sorted by: a database works it out for every group.</summary>
    private IEnumerable<(PropertyModel Property, AggregateFunction Function)> Asked()
    {
        var shown = field.Selection!.FieldsFor(Named(field))
            .Where(selected => selected.Definition.Binding is AggregateBinding.Of)
            .SelectMany(selected => selected.Selection!.FieldsFor(Named(selected)).Where(function => function.Definition.Binding is AggregateBinding.Function)
                .Select(function => (((AggregateBinding.Of)selected.Definition.Binding!).Property, ((AggregateBinding.Function)function.Definition.Binding!).Which)));
        return shown.Concat(AskedIn(field.Arguments.GetValueOrDefault("having"))).Concat(AskedIn(field.Arguments.GetValueOrDefault("order")));
    }

    private static IEnumerable<(PropertyModel Property, AggregateFunction Function)> AskedIn(InputValue? value) => value switch
    {
        InputValue.List list => list.Items.SelectMany(AskedIn),
        InputValue.Object given => given.Fields.SelectMany(entry => entry.Field.Binding is AggregateBinding.Of(var property) && entry.Value is InputValue.Object functions
            ? functions.Fields.Select(function => (property, ((AggregateBinding.Function)function.Field.Binding!).Which))
            : AskedIn(entry.Value)),
        _ => [],
    };

    private static IEnumerable<GroupPart> Keys(InputValue? value, EntityModel owner, PropertyModel[] path) => value switch
    {
        InputValue.List list => list.Items.SelectMany(item => Keys(item, owner, path)),
        InputValue.Object given => given.Fields.SelectMany(entry => entry.Field.Binding switch
        {
            AggregateBinding.ToOne(var reference) => Keys(entry.Value, reference.Target!, [.. path, reference]),
            AggregateBinding.Value(var property) when entry.Value is InputValue.Constant { Value: string word } =>
                [new GroupPart(path, property, word == "VALUE" ? null : Enum.Parse<DatePart>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true))],
            _ => Enumerable.Empty<GroupPart>(),
        }),
        _ => [],
    };

    private static ObjectType Named(SelectedField selected) => (ObjectType)selected.Definition.Type.Named;

    private static string Text(object? value) => value switch
    {
        null => "\0",
        decimal number => number.ToString("0.#########", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed record GroupPart(PropertyModel[] Path, PropertyModel Property, DatePart? Part);

    private sealed record Group(object?[] Keys, EntityRow[] Rows);
}
