using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.Fixtures;

/// <summary>Objects of one interface whose fields have the same names and different types.</summary>
internal static class BoxSchema
{
    private static readonly InterfaceType Box = new("Box", null, () => [new("deep", Box!), new("text", SpecifiedScalars.String)]);

    private static readonly ObjectType StringBox = BoxOf("StringBox", () => SpecifiedScalars.String);

    private static readonly ObjectType IntBox = BoxOf("IntBox", () => SpecifiedScalars.Int);

    private static readonly ObjectType NonNullStringBox = BoxOf("NonNullStringBox", () => new NonNullType(SpecifiedScalars.String));

    private static readonly ObjectType ListBox = BoxOf("ListBox", () => new ListType(SpecifiedScalars.String));

    public static GraphQLSchema Schema { get; } = new(
        new ObjectType("Query", null, () => [new("box", Box), new("stringBox", StringBox)]),
        further: [StringBox, IntBox, NonNullStringBox, ListBox]);

    private static ObjectType BoxOf(string name, Func<GraphQLType> value) => new(name, null, () =>
    [
        new("deep", Box),
        new("text", SpecifiedScalars.String),
        new("value", value()),
        new("stringBox", StringBox!),
        new("intBox", IntBox!),
        new("stringBoxes", new ListType(StringBox!)),
    ])
    {
        Interfaces = [Box],
    };
}
