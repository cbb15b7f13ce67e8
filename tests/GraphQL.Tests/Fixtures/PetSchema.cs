using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.Fixtures;

/// <summary>The dogs, cats and people of the specification's examples, with arguments of every kind. Every field is planned.</summary>
internal static class PetSchema
{
    private static readonly InputValueDefinition Surname = new("surname", SpecifiedScalars.Boolean);

    private static readonly EnumType DogCommand = new("DogCommand", null, [new("SIT"), new("HEEL"), new("DOWN")]);

    private static readonly EnumType FurColor = new("FurColor", null, [new("BROWN"), new("BLACK"), new("TAN"), new("SPOTTED"), new("NO_FUR")]);

    private static readonly InterfaceType Mammal = new("Mammal", null, () => [new("mother", Mammal!), new("father", Mammal!)]);

    private static readonly InterfaceType Pet = new("Pet", null, () => [Name()]);

    private static readonly InterfaceType Canine = new("Canine", null, () => [Name(), new("mother", Canine!), new("father", Canine!)])
    {
        Interfaces = [Mammal],
    };

    private static readonly ObjectType Dog = new("Dog", null, () =>
    [
        Name(),
        new("nickname", SpecifiedScalars.String),
        new("barkVolume", SpecifiedScalars.Int),
        new("barks", SpecifiedScalars.Boolean),
        new("doesKnowCommand", SpecifiedScalars.Boolean) { Arguments = [new("dogCommand", DogCommand)] },
        new("isHouseTrained", SpecifiedScalars.Boolean)
        {
            Arguments = [new("atOtherHomes", SpecifiedScalars.Boolean) { Default = true, HasDefault = true }],
        },
        new("isAtLocation", SpecifiedScalars.Boolean) { Arguments = [new("x", SpecifiedScalars.Int), new("y", SpecifiedScalars.Int)] },
        new("mother", Dog!),
        new("father", Dog!),
        new("owner", Human!),
    ])
    {
        Interfaces = [Pet, Mammal, Canine],
    };

    private static readonly ObjectType Cat = new("Cat", null, () =>
    [
        Name(),
        new("nickname", SpecifiedScalars.String),
        new("meows", SpecifiedScalars.Boolean),
        new("meowVolume", SpecifiedScalars.Int),
        new("furColor", FurColor),
    ])
    {
        Interfaces = [Pet],
    };

    private static readonly UnionType CatOrDog = new("CatOrDog", null, () => [Cat, Dog]);

    private static readonly ObjectType Human = new("Human", null, () =>
    [
        Name(),
        new("pets", new ListType(Pet)),
        new("relatives", new NonNullType(new ListType(Human!))),
        new("iq", SpecifiedScalars.Int),
    ]);

    private static readonly InputObjectType ComplexInput = new("ComplexInput", null, () =>
    [
        new("requiredField", new NonNullType(SpecifiedScalars.Boolean)),
        new("nonNullField", new NonNullType(SpecifiedScalars.Boolean)) { Default = false, HasDefault = true },
        new("intField", SpecifiedScalars.Int),
        new("stringListField", new ListType(SpecifiedScalars.String)),
        new("inner", ComplexInput!),
    ]);

    private static readonly InputObjectType OneOfInput = new("OneOfInput", null, () =>
    [
        new("stringField", SpecifiedScalars.String),
        new("intField", SpecifiedScalars.Int),
    ])
    {
        IsOneOf = true,
    };

    private static readonly ObjectType Arguments = new("Arguments", null, () =>
    [
        Taking("int", SpecifiedScalars.Int),
        Taking("nonNullInt", new NonNullType(SpecifiedScalars.Int)),
        Taking("string", SpecifiedScalars.String),
        Taking("boolean", SpecifiedScalars.Boolean),
        Taking("float", SpecifiedScalars.Float),
        Taking("id", SpecifiedScalars.Id),
        Taking("color", FurColor),
        Taking("strings", new ListType(SpecifiedScalars.String)),
        Taking("nonNullStrings", new ListType(new NonNullType(SpecifiedScalars.String))),
        Taking("matrix", new ListType(new ListType(SpecifiedScalars.Int))),
        Taking("complex", ComplexInput),
        Taking("complexes", new ListType(ComplexInput)),
        Taking("oneOf", OneOfInput),
        Taking("json", ExtendedScalars.Json),
        new("withDefault", SpecifiedScalars.String)
        {
            Arguments = [new("value", new NonNullType(SpecifiedScalars.Int)) { Default = 0, HasDefault = true }],
        },
        new("twoRequired", SpecifiedScalars.String)
        {
            Arguments =
            [
                new("first", new NonNullType(SpecifiedScalars.Int)),
                new("second", new NonNullType(SpecifiedScalars.Int)),
                new("optional", SpecifiedScalars.Int),
            ],
        },
    ]);

    public static GraphQLSchema Schema { get; } = new(
        new ObjectType("Query", null, () =>
        [
            new("human", Human) { Arguments = [new("id", SpecifiedScalars.Id)] },
            new("dog", Dog),
            new("cat", Cat),
            new("pet", Pet),
            new("mammal", Mammal),
            new("catOrDog", CatOrDog),
            new("arguments", Arguments),
        ]),
        subscription: new ObjectType("Subscription", null, () => [new("petMoved", Pet), new("humanBorn", Human)]),
        directives:
        [
            On("onQuery", "QUERY"),
            On("onSubscription", "SUBSCRIPTION"),
            On("onField", "FIELD"),
            On("onFragmentDefinition", "FRAGMENT_DEFINITION"),
            On("onFragmentSpread", "FRAGMENT_SPREAD"),
            On("onInlineFragment", "INLINE_FRAGMENT"),
            On("onVariable", "VARIABLE_DEFINITION"),
            new("tag", null, [new("name", new NonNullType(SpecifiedScalars.String))], ["FIELD", "INLINE_FRAGMENT"], IsRepeatable: true),
        ]);

    private static FieldDefinition Name() => new("name", SpecifiedScalars.String) { Arguments = [Surname] };

    /// <summary>A field with one argument, "value".</summary>
    private static FieldDefinition Taking(string name, GraphQLType type) =>
        new(name, SpecifiedScalars.String) { Arguments = [new("value", type)] };

    private static DirectiveDefinition On(string name, string location) => new(name, null, [], [location], IsRepeatable: false);
}
