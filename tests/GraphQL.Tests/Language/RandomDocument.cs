using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Tests.Language;

/// <summary>Draws syntax trees of every kind of node, the same ones for the same seed.</summary>
/// <param name="names">The names to draw from; keywords by default.</param>
internal sealed class RandomDocument(int seed, string[]? names = null)
{
    private static readonly string[] Keywords = ["a", "on", "type", "query", "fragment", "nameZh", "_x1", "extend", "input", "implements", "repeatable"];

    private static readonly string[] Texts =
    [
        "", "a", "中文", " lead", "trail ", "a\nb", "  a\n    b\n  c", "\n\n", "q\"q", "\"\"\"", "\\", "\\u0041", "\t", "\r", "\u0007", "😀", "a\r\nb", "\u2028",
    ];

    private readonly string[] names = names ?? Keywords;
    private readonly Random random = new(seed);
    private int depth;

    public DocumentNode Next() => new(Many(1, 4, () => Definition(random.Next(10))), default);

    /// <summary>A type system document; what it says need not make sense.</summary>
    public DocumentNode NextSchema(int most) => new(Many(1, most, () => Definition(random.Next(3, 10))), default);

    private DefinitionNode Definition(int kind)
    {
        var isExtension = Chance(0.4);
        var description = isExtension ? null : Description();
        return kind switch
        {
            0 => OperationDefinitionNode.Of(Selections(), default),
            1 => OperationDefinitionNode.Of(
                Pick(Enum.GetValues<OperationType>()), Maybe(Name), Many(0, 3, Variable), Directives(isConst: false), Selections(), Description(), default),
            2 => new FragmentDefinitionNode(FragmentName(), Named(), Directives(isConst: false), Selections(), Description(), default),
            3 => new SchemaDefinitionNode(isExtension, description, Directives(), Many(1, 3, Root), default),
            4 => new ScalarTypeNode(isExtension, description, Name(), Many(isExtension ? 1 : 0, 2, () => Directive(isConst: true)), default),
            5 => new ObjectTypeNode(isExtension, description, Name(), Many(0, 3, Named), Directives(), Many(1, 3, Field), default),
            6 => new InterfaceTypeNode(isExtension, description, Name(), Many(1, 2, Named), Directives(), Many(0, 3, Field), default),
            7 => new UnionTypeNode(isExtension, description, Name(), Directives(), Many(1, 3, Named), default),
            8 => new EnumTypeNode(isExtension, description, Name(), Directives(), Many(1, 3, EnumValue), default),
            _ => Chance(0.5)
                ? new InputObjectTypeNode(isExtension, description, Name(), Directives(), Many(1, 3, Input), default)
                : new DirectiveDefinitionNode(Description(), Name(), Many(0, 3, Input), Chance(0.5), Many(1, 4, Location), default),
        };
    }

    private VariableDefinitionNode Variable() =>
        new(new(Name(), default), Type(), Maybe(() => Value(isConst: true)), Directives(), Description(), default);

    private SelectionSetNode Selections() => new(Many(1, depth > 3 ? 1 : 4, Selection), default);

    private SelectionNode Selection() => random.Next(5) switch
    {
        0 => new FragmentSpreadNode(FragmentName(), Directives(isConst: false), default),
        1 when depth < 4 => new InlineFragmentNode(Maybe(Named), Directives(isConst: false), Deeper(Selections), default),
        _ => FieldNode.Of(
            Chance(0.2) ? Name() : null,
            Name(),
            Many(0, 2, () => Argument(isConst: false)),
            Directives(isConst: false),
            depth < 4 ? Maybe(() => Deeper(Selections)) : null),
    };

    private RootOperationTypeNode Root() => new(Pick(Enum.GetValues<OperationType>()), Named(), default);

    private FieldDefinitionNode Field() => new(Description(), Name(), Many(0, 3, Input), Type(), Directives(), default);

    private InputValueDefinitionNode Input() => new(Description(), Name(), Type(), Maybe(() => Value(isConst: true)), Directives(), default);

    private EnumValueDefinitionNode EnumValue() => new(Description(), Name(), Directives(), default);

    private NodeList<DirectiveNode> Directives(bool isConst = true) => Chance(0.7) ? [] : Many(1, 2, () => Directive(isConst));

    private DirectiveNode Directive(bool isConst) => new(Name(), Many(0, 2, () => Argument(isConst)), default);

    private ArgumentNode Argument(bool isConst) => new(Name(), Value(isConst));

    private TypeNode Type() => random.Next(depth > 3 ? 1 : 3) switch
    {
        0 => Named(),
        1 => new ListTypeNode(Deeper(Type), default),
        _ => Deeper(Type) is var type && type is NonNullTypeNode ? type : new NonNullTypeNode(type),
    };

    private ValueNode Value(bool isConst) => random.Next(depth > 3 ? 7 : 9) switch
    {
        0 => new IntValueNode(Pick(["0", "-1", "123456789012345678901234567890"]), default),
        1 => new FloatValueNode(Pick(["0.0", "-1.5e-3", "1E9"]), default),
        2 => new StringValueNode(Pick(Texts), Chance(0.5), default),
        3 => new BooleanValueNode(Chance(0.5), default),
        4 => new NullValueNode(default),
        5 => new EnumValueNode(Pick(names), default),
        6 => isConst ? new NullValueNode(default) : new VariableNode(Name(), default),
        7 => new ListValueNode(Deeper(() => Many(0, 3, () => Value(isConst))), default),
        _ => new ObjectValueNode(Deeper(() => Many(0, 3, () => new ObjectFieldNode(Name(), Value(isConst)))), default),
    };

    private NamedTypeNode Named() => new(Name());

    private NameNode Name() => new(Pick(names), default);

    private NameNode FragmentName() => new(Pick(["F", "fragment", "query"]), default);

    private NameNode Location() => new(Pick([.. DirectiveLocations.All]), default);

    private string? Description() => Chance(0.3) ? Pick(Texts) : null;

    private T Deeper<T>(Func<T> draw)
    {
        depth++;
        var drawn = draw();
        depth--;
        return drawn;
    }

    private NodeList<T> Many<T>(int least, int most, Func<T> draw)
    {
        var items = new T[random.Next(least, most + 1)];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = draw();
        }

        return NodeList.Of<T>(items);
    }

    private NameNode? Maybe(Func<NameNode> draw) => Chance(0.5) ? draw() : null;

    private T? Maybe<T>(Func<T> draw)
        where T : class =>
        Chance(0.5) ? draw() : null;

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];

    private bool Chance(double share) => random.NextDouble() < share;
}
