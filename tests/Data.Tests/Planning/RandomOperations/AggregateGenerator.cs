using System.Text.Json.Nodes;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>Draws aggregates: what is grouped by, shown of each group, filtered by and sorted by.</summary>
internal sealed class AggregateGenerator(Random random, ArgumentGenerator arguments, OperandGenerator operands, AccessScope scope)
{
    /// <summary>The arguments and the selection of the field.</summary>
    public string Draw(FieldDefinition field, EntityModel type, VariableDraw variables)
    {
        var groupBy = (ListType)field.FindArgument("groupBy")!.Type;
        var keys = Some(random.Next(4), () => Key(groupBy.OfType, 0));
        var parts = new List<string> { $"groupBy: {new GeneratedInput.List(groupBy, [.. keys.Select(key => key.Input)]).Print(variables)}" };
        if (random.Next(2) == 0)
        {
            parts.Add($"where: {arguments.Filter(field, type).Print(variables)}");
        }

        if (keys.Length > 0 && random.Next(2) == 0)
        {
            parts.Add($"having: {Having(field.FindArgument("having")!.Type, type, 0).Print(variables)}");
        }

        if (random.Next(2) == 0)
        {
            var order = (ListType)field.FindArgument("order")!.Type;
            parts.Add($"order: {new GeneratedInput.List(order, Some(random.Next(3), () => Order(order.OfType, keys))).Print(variables)}");
        }

        if (random.Next(2) == 0)
        {
            parts.Add($"first: {new GeneratedInput.Leaf(field.FindArgument("first")!.Type, Pick(0, 1, 2, 5, 1000)).Print(variables)}");
        }

        return $"({string.Join(", ", parts)}) {Selection((ObjectType)field.Type.Named, keys)}";
    }

    private string Selection(ObjectType row, IReadOnlyList<KeyDraw> keys)
    {
        var parts = new List<string> { Pick("count", "count", "__typename", "n: count") };
        if (keys.Count > 0)
        {
            parts.Add($"group {{ {string.Join(' ', keys.Where(_ => random.Next(5) > 0).Select(key => key.Selection).Append("__typename"))} }}");
        }

        foreach (var field in Distinct(random.Next(4), Aggregated(row.Fields.Values, field => field.Binding)))
        {
            var functions = Distinct(1 + random.Next(3), [.. ((ObjectType)field.Type.Named).Fields.Keys]);
            parts.Add($"{field.Name} {{ {string.Join(' ', functions)} }}");
        }

        return $"{{ {string.Join(' ', parts)} }}";
    }

    private KeyDraw Key(GraphQLType place, int nesting)
    {
        var members = ((InputObjectType)place.Named).Fields.Values.Where(member => member.Binding switch
        {
            AggregateBinding.Value(var property) => scope.Reads(property.Classification),
            AggregateBinding.ToOne(var reference) => nesting < 2 && scope.Reads(reference.Classification) && scope.Reads(reference.Target!.Classification),
            _ => false,
        }).ToArray();
        var drawn = members[random.Next(members.Length)];
        if (drawn.Type.Named is InputObjectType)
        {
            var below = Key(drawn.Type, nesting + 1);
            return new KeyDraw(
                new GeneratedInput.Object(place, [(drawn.Name, below.Input)]), $"{drawn.Name} {{ {below.Selection} }}", [drawn.Name, .. below.Path]);
        }

        var words = ((EnumType)drawn.Type.Named).Values.Keys.ToArray();
        var word = words[random.Next(words.Length)];
        var name = string.Concat(word.Split('_').Select((part, index) => index == 0 ? part.ToLowerInvariant() : part[0] + part[1..].ToLowerInvariant()));
        return new KeyDraw(
            new GeneratedInput.Object(place, [(drawn.Name, new GeneratedInput.Leaf(drawn.Type, word))]),
            words.Length == 1 ? drawn.Name : $"{drawn.Name} {{ {name} }}",
            [drawn.Name]);
    }

    private GeneratedInput.Object Having(GraphQLType place, EntityModel type, int nesting)
    {
        var fields = ((InputObjectType)place.Named).Fields.Values;
        var members = Aggregated(fields, field => field.Binding)
            .Concat(fields.Where(field => field.Binding is AggregateBinding.Count || (nesting < 2 && field.Binding is FilterBinding))).ToArray();
        return new GeneratedInput.Object(place, [.. Distinct(Pick(0, 1, 1, 2), members).Select(member => (member.Name, member.Binding switch
        {
            FilterBinding.Not => Having(member.Type, type, nesting + 1),
            FilterBinding => new GeneratedInput.List(member.Type, Some(random.Next(3), () => Having(((ListType)member.Type).OfType, type, nesting + 1))),
            AggregateBinding.Of(var property) => new GeneratedInput.Object(member.Type,
                [.. Distinct(1, [.. ((InputObjectType)member.Type).Fields.Values]).Select(function => (function.Name, Operations(function, type, property)))]),
            _ => (GeneratedInput)arguments.Operations(member.Type, (leaf, _) => new GeneratedInput.Leaf(leaf, Pick(0, 1, 2, 3, 10))),
        }))]);
    }

    private GeneratedInput Operations(InputValueDefinition function, EntityModel type, PropertyModel property) =>
        arguments.Operations(function.Type, (place, binding) => ((AggregateBinding.Function)function.Binding!).Which switch
        {
            AggregateFunction.Min or AggregateFunction.Max => arguments.Operand(place, binding, type, property),
            AggregateFunction.Sum when property.Kind != PropertyKind.Decimal => new GeneratedInput.Leaf(place, Pick(0, 1, -1, 100, 1_000_000)),
            AggregateFunction.Sum => new GeneratedInput.Leaf(place, operands.Draw(type, property)),
            AggregateFunction.Avg => new GeneratedInput.Leaf(place, JsonNode.Parse(Pick("0", "1.5", "-0.25", "12.3456", "99.99999"))!),
            _ => new GeneratedInput.Leaf(place, Pick(0, 1, 2, 3)),
        });

    private GeneratedInput.Object Order(GraphQLType place, IReadOnlyList<KeyDraw> keys)
    {
        var fields = ((InputObjectType)place.Named).Fields.Values;
        var members = Aggregated(fields, field => field.Binding)
            .Concat(fields.Where(field => field.Binding is AggregateBinding.Count || (keys.Count > 0 && field.Binding is AggregateBinding.Group))).ToArray();
        return new GeneratedInput.Object(place, [.. Distinct(1, members).Select(member => (member.Name, member.Binding switch
        {
            AggregateBinding.Count => arguments.Direction(member.Type),
            AggregateBinding.Group => Nested(member.Type, keys[random.Next(keys.Count)].Path),
            _ => new GeneratedInput.Object(member.Type,
                [.. Distinct(1 + random.Next(2), [.. ((InputObjectType)member.Type).Fields.Values]).Select(function => (function.Name, arguments.Direction(function.Type)))]),
        }))]);
    }

    private GeneratedInput Nested(GraphQLType place, string[] path) => path is [var name, .. var rest]
        ? new GeneratedInput.Object(place, [(name, Nested(((InputObjectType)place.Named).Fields[name].Type, rest))])
        : arguments.Direction(place);

    private T[] Aggregated<T>(IEnumerable<T> members, Func<T, object?> binding) =>
        [.. members.Where(member => binding(member) is AggregateBinding.Of(var property)
            && scope.Reads(property.Classification) && (property.Target is null || scope.Reads(property.Target.Classification)))];

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private T[] Distinct<T>(int count, T[] from) => from.Length == 0 ? [] : [.. random.GetItems(from, count).Distinct()];

    private static T[] Some<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    /// <param name="Path">Names from the row to the value.</param>
    private sealed record KeyDraw(GeneratedInput Input, string Selection, string[] Path);
}
