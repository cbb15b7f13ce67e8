using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Planning.RandomOperations;

/// <summary>Draws filters and orders over everything that the caller may read.</summary>
internal sealed class ArgumentGenerator(Random random, OperandGenerator operands, AccessScope scope)
{
    private const int MostNesting = 4;

    public GeneratedInput Filter(FieldDefinition list, EntityModel type)
    {
        var argument = list.FindArgument("where")!.Type;
        return Filter(argument, type, 0);
    }

    public GeneratedInput Order(FieldDefinition list)
    {
        var argument = list.FindArgument("order")!.Type;
        var item = ((ListType)argument).OfType;
        return new GeneratedInput.List(argument, Some(random.Next(3), () => Order(item, 0)));
    }

    private GeneratedInput Order(GraphQLType place, int nesting)
    {
        var keys = ((InputObjectType)place.Named).Fields.Values
            .Where(member => member.Binding is null || (Reads((SortBinding)member.Binding) && (nesting < 2 || member.Binding is SortBinding.Scalar)))
            .ToArray();
        return new GeneratedInput.Object(
            place, [.. Distinct(Pick(1, 1, 2), keys).Select(member => (member.Name, member.Type is InputObjectType ? Order(member.Type, nesting + 1) : Direction(member.Type)))]);
    }

    public GeneratedInput Direction(GraphQLType type) => random.Next(12) == 0
        ? new GeneratedInput.Null(type)
        : new GeneratedInput.Leaf(type, Pick("ASC", "ASC", "DESC", "DESC", "ASC_NULLS_FIRST", "DESC_NULLS_FIRST"));

    private GeneratedInput Filter(GraphQLType place, EntityModel type, int nesting)
    {
        var members = ((InputObjectType)place.Named).Fields.Values
            .Where(member => Reads((FilterBinding)member.Binding!) && (nesting < MostNesting || member.Binding is FilterBinding.Scalar or FilterBinding.Texts))
            .ToArray();
        return new GeneratedInput.Object(place, [.. Distinct(Pick(0, 1, 1, 1, 2, 2, 3), members).Select(member => (member.Name, Member(member, type, nesting)))]);
    }

    private GeneratedInput Member(InputValueDefinition member, EntityModel type, int nesting)
    {
        if (random.Next(20) == 0)
        {
            return new GeneratedInput.Null(member.Type);
        }

        switch ((FilterBinding)member.Binding!)
        {
            case FilterBinding.And or FilterBinding.Or:
                var item = ((ListType)member.Type).OfType;
                return new GeneratedInput.List(member.Type, Some(random.Next(4), () => Filter(item, type, nesting + 1)));
            case FilterBinding.Not:
                return Filter(member.Type, type, nesting + 1);
            case FilterBinding.ToOne(var reference):
                return Filter(member.Type, reference.Target!, nesting + 1);
            case FilterBinding.List(var relation):
                return Quantified(member.Type, filter => Filter(filter, relation.Target, nesting + 1));
            case FilterBinding.Scalar(var property):
                return Operations(member.Type, (place, binding) => Operand(place, binding, type, property));
            case FilterBinding.Texts(var list):
                return Quantified(member.Type, texts => Operations(texts, (place, _) => new GeneratedInput.Leaf(place, operands.Draw(type, list))));
            default:
                throw new ArgumentOutOfRangeException(nameof(member), member.Name, "Not a member of a filter.");
        }
    }

    private GeneratedInput.Object Quantified(GraphQLType place, Func<GraphQLType, GeneratedInput> filter) => new(
        place,
        [
            .. Distinct(Pick(1, 1, 1, 2), [.. ((InputObjectType)place.Named).Fields.Values]).Select(quantifier => (
                quantifier.Name,
                random.Next(20) == 0 ? new GeneratedInput.Null(quantifier.Type)
                    : quantifier.Binding is FilterBinding.Count ? Operations(quantifier.Type, (leaf, _) => new GeneratedInput.Leaf(leaf, Pick(0, 1, 1, 2, 3, -1)))
                    : quantifier.Type.Named is InputObjectType ? filter(quantifier.Type)
                    : new GeneratedInput.Leaf(quantifier.Type, random.Next(2) == 0))),
        ]);

    /// <param name="operand">Draws an operand for its place and the operation's binding.</param>
    public GeneratedInput.Object Operations(GraphQLType place, Func<GraphQLType, object, GeneratedInput> operand) => new(
        place,
        [
            .. Distinct(Pick(1, 1, 1, 2), [.. ((InputObjectType)place.Named).Fields.Values]).Select(operation => (
                operation.Name,
                random.Next(12) == 0 ? new GeneratedInput.Null(operation.Type)
                    : operation.Type is ListType list ? new GeneratedInput.List(list, Some(random.Next(4), () => operand(list.OfType, operation.Binding!)))
                    : operand(operation.Type, operation.Binding!))),
        ]);

    public GeneratedInput Operand(GraphQLType place, object binding, EntityModel type, PropertyModel property) => binding switch
    {
        FilterBinding.RocYear => Operations(place, (leaf, _) => new GeneratedInput.Leaf(leaf, operands.DrawRocYear(type, property))),
        FilterBinding.Operation(FilterOperation.Within) => new GeneratedInput.Leaf(place, operands.DrawPeriod(type, property)),
        _ => new GeneratedInput.Leaf(place, operands.Draw(type, property)),
    };

    private bool Reads(FilterBinding binding) => binding switch
    {
        FilterBinding.Texts(var list) => scope.Reads(list.Classification),
        FilterBinding.Scalar(var property) => scope.Reads(property.Classification),
        FilterBinding.ToOne(var reference) => scope.Reads(reference.Classification) && scope.Reads(reference.Target!.Classification),
        FilterBinding.List(var relation) => scope.Reads(relation.Classification) && scope.Reads(relation.Target.Classification),
        _ => true,
    };

    private bool Reads(SortBinding binding) => binding switch
    {
        SortBinding.Scalar(var property) => scope.Reads(property.Classification),
        SortBinding.ToOne(var reference) => scope.Reads(reference.Classification) && scope.Reads(reference.Target!.Classification),
        SortBinding.List(var relation) => scope.Reads(relation.Classification) && scope.Reads(relation.Target.Classification),
        _ => true,
    };

    private T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private T[] Distinct<T>(int count, T[] from) => [.. random.GetItems(from, count).Distinct()];

    private static T[] Some<T>(int count, Func<T> make) => [.. Enumerable.Range(0, count).Select(_ => make())];
}
