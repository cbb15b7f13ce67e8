using System.Globalization;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Api.Tests.Conformance;

/// <summary>
/// A schema with everything that a schema can have, over data that is computed (<see cref="FixtureData"/>). graphql-js builds its own copy from
/// the printed form.
/// </summary>
internal static class FixtureSchema
{
    private static readonly ScalarType Even = new("Even", "A whole number that two divides.")
    {
        SpecifiedBy = "https://example.org/even",
        Parse = static (ScalarInput input, out object? value, out string allowed) =>
        {
            var isEven = int.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number % 2 == 0;
            (value, allowed) = (isEven ? number : null, "an even number");
            return isEven && input.Kind is ScalarInputKind.Int;
        },
        Write = static (value, writer) => value is int number && SpecifiedScalars.Int.Write(number, writer),
    };

    private static readonly EnumType Colour = new("Colour", null, [new("RED"), new("GREEN"), new("BLUE"), new("GREY", null, "Nobody sees it.")]);

    private static readonly InputObjectType Point = new("Point", "A place on a plane.", () =>
    [
        new("x", Required(SpecifiedScalars.Int)),
        new("y", Required(SpecifiedScalars.Int)) { Default = 0, HasDefault = true },
        new("label", SpecifiedScalars.String) { Default = "here", HasDefault = true },
        new("z", SpecifiedScalars.Int) { DeprecationReason = "Planes have none." },
    ]);

    private static readonly InputObjectType Filter = new("Filter", null, () =>
    [
        new("name", SpecifiedScalars.String),
        new("colours", List(Required(Colour))),
        new("near", Point) { Default = Here(1, 2), HasDefault = true },
        new("path", List(List(Required(Point)))),
        new("even", Even),
        new("and", List(Required(Filter!))),
        new("by", Key!),
    ]);

    private static readonly InputObjectType Key = new("Key", "One way to name a thing.", () =>
        [new("id", SpecifiedScalars.Id), new("name", SpecifiedScalars.String), new("at", Point), new("codes", List(SpecifiedScalars.Int))])
    {
        IsOneOf = true,
    };

    private static readonly InterfaceType Node = new("Node", "Anything with an id.", () => [Field("id", Required(SpecifiedScalars.Id))])
    {
        ResolveType = FixtureData.TypeOf,
    };

    private static readonly InterfaceType Named = new("Named", null, () =>
        [Field("id", Required(SpecifiedScalars.Id)), Field("name", SpecifiedScalars.String, new InputValueDefinition("short", SpecifiedScalars.Boolean))])
    {
        Interfaces = [Node],
        ResolveType = FixtureData.TypeOf,
    };

    private static readonly InterfaceType Living = new("Living", null, () =>
    [
        .. Named!.Fields.Values,
        Field("parents", List(Required(Living!))),
        Field("friend", Named),
    ])
    {
        Interfaces = [Node, Named],
        ResolveType = FixtureData.TypeOf,
    };

    private static readonly ObjectType Animal = new("Animal", null, () =>
    [
        .. Living.Fields.Values,
        Field("legs", Required(SpecifiedScalars.Int)),
        Field("weight", SpecifiedScalars.Float),
        Field("colour", Colour),
        Field("owner", Person!),
    ])
    {
        Interfaces = [Node, Named, Living],
    };

    private static readonly ObjectType Person = new("Person", null, () =>
    [
        .. Living.Fields.Values,
        Field("pets", Required(List(Required(Animal)))),
        Field("age", SpecifiedScalars.Int),
        Field("colour", Required(Colour)),
        Field("favourites", List(List(Thing!))),
    ])
    {
        Interfaces = [Node, Named, Living],
    };

    private static readonly ObjectType Stone = new("Stone", "Neither lives nor moves.", () =>
    [
        .. Named.Fields.Values,
        Field("weight", Required(SpecifiedScalars.Float)),
        Field("even", Even),
        Field("grid", Required(List(Required(List(Required(SpecifiedScalars.Int)))))),
        Field("touches", List(Required(Thing!))),
    ])
    {
        Interfaces = [Node, Named],
    };

    private static readonly UnionType Thing = new("Thing", "Whatever can be picked up.", () => [Animal, Stone])
    {
        ResolveType = FixtureData.TypeOf,
    };

    private static readonly ObjectType Taker = new("Taker", "Takes arguments of every kind.", () =>
    [
        Taking("int", SpecifiedScalars.Int),
        Taking("ints", List(SpecifiedScalars.Int)),
        Taking("strictInts", Required(List(Required(SpecifiedScalars.Int)))),
        Taking("grid", List(List(SpecifiedScalars.Int))),
        Taking("float", SpecifiedScalars.Float),
        Taking("string", Required(SpecifiedScalars.String)),
        Taking("boolean", SpecifiedScalars.Boolean),
        Taking("id", SpecifiedScalars.Id),
        Taking("ids", List(Required(SpecifiedScalars.Id))),
        Taking("colour", Colour),
        Taking("colours", List(Required(Colour))),
        Taking("even", Even),
        Taking("point", Point),
        Taking("points", List(Required(Point))),
        Taking("filter", Filter),
        Taking("key", Key),
        Taking("keys", List(Required(Key))),
        Field(
            "defaults",
            SpecifiedScalars.String,
            Defaulting("count", Required(SpecifiedScalars.Int), 10),
            Defaulting("colour", Colour, "GREEN"),
            Defaulting("nothing", SpecifiedScalars.Int, null),
            Defaulting("list", List(SpecifiedScalars.Int), new object?[] { 1, null, 3 }),
            Defaulting("point", Required(Point), Here(5, 0))),
        Field(
            "both",
            SpecifiedScalars.String,
            new InputValueDefinition("first", Required(SpecifiedScalars.Int)),
            new InputValueDefinition("second", Required(Colour)),
            new InputValueDefinition("old", SpecifiedScalars.Int) { DeprecationReason = "Nobody gives it." }),
    ]);

    public static GraphQLSchema Schema { get; } = new(
        new ObjectType("Query", null, () =>
        [
            Field("node", Node, new InputValueDefinition("id", Required(SpecifiedScalars.Id))),
            Field("named", List(Named), Defaulting("first", SpecifiedScalars.Int, 3)),
            Field("living", Living),
            Field("thing", Thing, new InputValueDefinition("key", Key)),
            Field("things", Required(List(Required(Thing)))),
            Field("person", Person),
            Field("animal", Required(Animal)),
            Field("stones", List(List(Required(Stone))), new InputValueDefinition("where", Filter)),
            Field("take", Required(Taker)),
            Field("count", Required(SpecifiedScalars.Int)),
        ]),
        new ObjectType("Mutation", "Each one moves the counter that all answers come from.", () =>
        [
            Field("add", Person, new InputValueDefinition("point", Required(Point))),
            Field("move", Living, new InputValueDefinition("ids", List(Required(SpecifiedScalars.Id))), Defaulting("by", SpecifiedScalars.Int, 1)),
            Field("next", SpecifiedScalars.Int),
            Field("must", Required(SpecifiedScalars.Int)),
            Field("take", Taker),
        ]),
        new ObjectType("Subscription", null, () =>
        [
            Field("ticks", SpecifiedScalars.Int),
            Field("born", Living, new InputValueDefinition("where", Filter)),
            Field("moved", Required(Thing)),
        ]),
        directives:
        [
            On("onQuery", "QUERY"),
            On("onMutation", "MUTATION"),
            On("onSubscription", "SUBSCRIPTION"),
            On("onField", "FIELD"),
            On("onFragmentDefinition", "FRAGMENT_DEFINITION"),
            On("onFragmentSpread", "FRAGMENT_SPREAD"),
            On("onInlineFragment", "INLINE_FRAGMENT"),
            On("onVariable", "VARIABLE_DEFINITION"),
            On("onSchema", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE"),
            On("onTypes", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION"),
            new(
                "tag",
                "Notes something; several times if need be.",
                [new("name", Required(SpecifiedScalars.String)), Defaulting("at", Point, null), new("colours", List(Colour))],
                ["QUERY", "MUTATION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION"],
                IsRepeatable: true),
        ]);

    /// <summary>A default is a coerced value: the defaults inside it are filled in.</summary>
    private static Dictionary<string, object?> Here(int x, int y) => new() { ["x"] = x, ["y"] = y, ["label"] = "here" };

    private static NonNullType Required(GraphQLType type) => new(type);

    private static ListType List(GraphQLType type) => new(type);

    private static FieldDefinition Field(string name, GraphQLType type, params InputValueDefinition[] arguments) =>
        new(name, type) { Arguments = arguments, Resolver = FixtureData.Resolver(name, type) };

    /// <summary>A field with one argument, "value".</summary>
    private static FieldDefinition Taking(string name, GraphQLType type) =>
        Field(name, SpecifiedScalars.String, new InputValueDefinition("value", type));

    private static InputValueDefinition Defaulting(string name, GraphQLType type, object? value) => new(name, type) { Default = value, HasDefault = true };

    private static DirectiveDefinition On(string name, params string[] locations) => new(name, null, [], locations, IsRepeatable: false);
}
