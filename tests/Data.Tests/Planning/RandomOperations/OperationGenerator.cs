using System.Globalization;
using OpenGov.Data.Schema;
using OpenGov.Data.Searching;
using OpenGov.Data.Tests.Planning.Interpreter;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>One operation drawn at random, valid and within the caller's clearance.</summary>
internal sealed record RandomOperation(string Query, string Variables);

/// <summary>Draws operations: every field of the schema that the caller reads has its turn, wherever it stands.</summary>
/// <param name="places">Cursors that lists of a type have given, each with the order of its list.</param>
internal sealed class OperationGenerator(
    Random random, GraphQLSchema schema, RecordRows rows, AccessScope scope, ILookup<EntityModel, (GeneratedInput Order, string Cursor)> places)
{
    private const int MostDepth = 7;

    private readonly OperandGenerator operands = new(random, rows);
    private readonly ArgumentGenerator arguments = new(random, new OperandGenerator(random, rows), scope);
    private readonly AggregateGenerator aggregates = new(random, new ArgumentGenerator(random, new OperandGenerator(random, rows), scope), new OperandGenerator(random, rows), scope);
    private VariableDraw variables = new(random);
    private int aliases;
    private bool isBelowNode;

    public RandomOperation Next()
    {
        (variables, aliases) = (new VariableDraw(random), 0);
        var fields = string.Join(' ', Enumerable.Range(0, Pick(1, 1, 1, 2)).Select(_ => Field(random.Next(10) == 0 ? schema.Query.Fields["search"] : Draw(schema.Query), 0)));
        return new RandomOperation($"query {variables.Definitions} {{ {fields} }}", variables.Values);
    }

    private string Selection(ObjectType type, int depth)
    {
        var count = Pick(1, 1, 2, 3, 4);
        var fields = string.Join(' ', Enumerable.Range(0, count).Select(_ => random.Next(12) == 0 ? "__typename" : Field(Draw(type, depth > MostDepth), depth)));
        return random.Next(10) switch
        {
            0 => $"{{ ... on {type} {{ {fields} }} }}",
            1 => $"{{ __typename ... @include(if: {Boolean()}) {{ {fields} }} }}",
            2 => $"{{ {fields} ... @skip(if: {Boolean()}) {{ {Field(Draw(type, leafOnly: true), depth)} }} }}",
            _ => $"{{ {fields} }}",
        };
    }

    private string Field(FieldDefinition field, int depth)
    {
        var isCursor = field.Binding is FieldBinding.Part { Which: ConnectionPart.Cursor or ConnectionPart.StartCursor or ConnectionPart.EndCursor };
        var alias = isCursor || (field.Type.Named.IsLeaf && !isBelowNode && random.Next(4) > 0) ? ""
            : string.Create(CultureInfo.InvariantCulture, $"a{aliases++}: ");
        var groups = field.Binding switch
        {
            FieldBinding.RootAggregate(var type) => type,
            FieldBinding.Aggregate(var relation) => relation.Target,
            _ => null,
        };
        return groups is not null ? alias + field.Name + aggregates.Draw(field, groups, variables) : alias + field.Name + Arguments(field, depth) + field.Type.Named switch
        {
            ObjectType type => " " + Selection(type, depth + 1),
            InterfaceType => " " + NodeSelection(depth + 1),
            _ => "",
        };
    }

    private string Arguments(FieldDefinition field, int depth) => field.Binding switch
    {
        FieldBinding.RootConnection(var type) => Page(field, type, depth, ownOrder: false),
        FieldBinding.Connection(var relation) => Page(field, relation.Target, depth, relation is RelationModel.Link { IsReversed: false }),
        FieldBinding.RootSingle(var type) => $"({Lookup(field, type)})",
        FieldBinding.RootSearch => $"({Search(field)})",
        FieldBinding.RootNode => $"(id: {Text(field.Arguments[0].Type, AnyId(rows.Types[random.Next(rows.Types.Count)]))})",
        FieldBinding.RootNodes => $"(ids: [{string.Join(", ", Enumerable.Range(0, random.Next(7)).Select(_ =>
            Text(new NonNullType(SpecifiedScalars.Id), AnyId(rows.Types[random.Next(rows.Types.Count)]))))}])",
        _ => "",
    };

    private string Page(FieldDefinition list, EntityModel type, int depth, bool ownOrder)
    {
        var parts = new List<string>();
        if (random.Next(2) == 0)
        {
            parts.Add($"where: {arguments.Filter(list, type).Print(variables)}");
        }

        var isBackward = random.Next(4) == 0;
        var size = list.FindArgument("first")!.Type;
        parts.Add((isBackward ? "last: " : "first: ") + (depth == 0 && random.Next(4) == 0 ? new GeneratedInput.Leaf(size, Pick(50, 500))
            : depth < 3 && random.Next(8) == 0 ? new GeneratedInput.Null(size)
            : (GeneratedInput)new GeneratedInput.Leaf(size, Pick(0, 1, 2, 3, 5, 8))).Print(variables));

        // A list of references has an order of its own, which no other list gives cursors for.
        if (!ownOrder && random.Next(3) == 0 && places[type].ToArray() is { Length: > 0 } known)
        {
            var (order, cursor) = known[random.Next(known.Length)];
            var others = known.Where(place => place.Order == order).ToArray();
            string[] ends = [Pick("after", "after", "before"), .. random.Next(4) == 0 ? ["after", "before"] : Array.Empty<string>()];
            parts.Add($"order: {order.Print(variables)}");
            parts.AddRange(ends.Distinct().Select((name, index) =>
                $"{name}: {Text(list.FindArgument("after")!.Type, index == 0 ? cursor : others[random.Next(others.Length)].Cursor)}"));
        }
        else if (random.Next(2) == 0)
        {
            parts.Add($"order: {arguments.Order(list).Print(variables)}");
        }

        return $"({string.Join(", ", parts)})";
    }

    private string Lookup(FieldDefinition field, EntityModel type)
    {
        var argument = field.Arguments[random.Next(field.Arguments.Count)];
        return $"{argument.Name}: {Text(argument.Type, argument.Name == "id" ? AnyId(type) : AnyRow(type)?["key"] as string ?? "x")}";
    }

    /// <summary>Words of one row or of two, in some types or in all.</summary>
    private string Search(FieldDefinition field)
    {
        var searched = rows.Types.Where(type => scope.Reads(type.Classification))
            .SelectMany(type => type.Searched.Where(property => scope.Reads(property.Classification)).Select(property => (Type: type, Property: property))).ToArray();
        var words = string.Join(' ', random.GetItems(searched, Pick(1, 1, 2)).Select(one => operands.Draw(one.Type, one.Property).GetValue<string>()));
        var text = string.Concat(words.EnumerateRunes().Take(SearchTerms.MostCharacters));
        var parts = new List<string> { $"text: {Text(field.FindArgument("text")!.Type, SearchTerms.Of(text).Terms.Length == 0 ? "高雄" : text)}" };
        if (random.Next(3) == 0)
        {
            parts.Add($"types: [{string.Join(", ", random.GetItems(searched, Pick(1, 2, 3)).Select(one => Text(new NonNullType(SpecifiedScalars.String), one.Type.Name)))}]");
        }

        parts.Add((random.Next(4) == 0 ? "last: " : "first: ") + new GeneratedInput.Leaf(field.FindArgument("first")!.Type, Pick(0, 1, 3, 8, 50)).Print(variables));
        return string.Join(", ", parts);
    }

    private string NodeSelection(int depth)
    {
        // Fields of two types under one name would have to be of one form.
        isBelowNode = true;
        var types = random.GetItems([.. rows.Types.Where(type => scope.Reads(type.Classification))], Pick(1, 2, 3)).Distinct()
            .Select(type => $"... on {type} {Selection((ObjectType)schema.Find(type.Name)!, depth)}").ToArray();
        isBelowNode = false;
        return $"{{ id __typename {string.Join(' ', types)} }}";
    }

    private FieldDefinition Draw(ObjectType type, bool leafOnly = false)
    {
        var readable = type.Fields.Values.Where(field => Reads(field)).ToArray();
        var fields = leafOnly ? readable.Where(field => field.Type.Named.IsLeaf).ToArray() : readable;
        return fields.Length == 0 ? readable[random.Next(readable.Length)] : fields[random.Next(fields.Length)];
    }

    private bool Reads(FieldDefinition field) => field.Binding switch
    {
        FieldBinding.Scalar(var property, _) => scope.Reads(property.Classification),
        FieldBinding.ToOne(var reference) => scope.Reads(reference.Classification) && scope.Reads(reference.Target!.Classification),
        FieldBinding.Components(var relation) => scope.Reads(relation.Classification),
        FieldBinding.Connection(var relation) => scope.Reads(relation.Classification) && scope.Reads(relation.Target.Classification),
        FieldBinding.RootConnection(var type) => rows.Types.Contains(type) && scope.Reads(type.Classification),
        FieldBinding.RootAggregate(var type) => rows.Types.Contains(type) && scope.Reads(type.Classification),
        FieldBinding.Aggregate(var relation) => scope.Reads(relation.Classification) && scope.Reads(relation.Target.Classification),
        FieldBinding.RootSingle(var type) => rows.Types.Contains(type) && scope.Reads(type.Classification),
        _ => true,
    };

    private string Boolean() => new GeneratedInput.Leaf(new NonNullType(SpecifiedScalars.Boolean), random.Next(3) > 0).Print(variables);

    private string Text(GraphQLType place, string text) => new GeneratedInput.Leaf(place, text).Print(variables);

    private string AnyId(EntityModel type) => new GlobalId(type.Name, AnyRow(type)?["id"] as long? ?? 1).ToString();

    private Data.Writing.EntityRow? AnyRow(EntityModel type) => rows.All(type).ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : null;

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}
