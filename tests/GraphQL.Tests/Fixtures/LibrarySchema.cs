using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.Fixtures;

/// <summary>A library whose books are planned and whose desk is in memory; the desk leads back to planned books.</summary>
internal static class LibrarySchema
{
    public static readonly EnumType Direction = new("Direction", "Which end comes first.", [new("ASC"), new("DESC")]) { ShapesPlan = true };

    public static readonly EnumType Genre = new("Genre", null, [new("POETRY"), new("HISTORY"), new("PULP", null, "Nobody reads it.")]);

    public static readonly InputObjectType Filter = new("Filter", null, () =>
    [
        new("title", SpecifiedScalars.String),
        new("genre", Genre),
        new("pages", SpecifiedScalars.Int) { Default = 1, HasDefault = true },
        new("tags", new ListType(new NonNullType(SpecifiedScalars.String))),
        new("all", new ListType(new NonNullType(Filter!))),
        new("order", Direction),
    ]);

    public static readonly InputObjectType Key = new("Key", null, () =>
        [new("id", SpecifiedScalars.Id), new("code", SpecifiedScalars.String)])
    {
        IsOneOf = true,
    };

    public static readonly InputObjectType NewBook = new("NewBook", null, () =>
        [new("title", new NonNullType(SpecifiedScalars.String)), new("printedOn", ExtendedScalars.Date)]);

    public static readonly InterfaceType Work = new("Work", null, () => [new("title", SpecifiedScalars.String)]);

    public static readonly ObjectType Book = new("Book", null, () =>
    [
        new("id", new NonNullType(SpecifiedScalars.Id)),
        new("title", SpecifiedScalars.String),
        new("pages", SpecifiedScalars.Int),
        new("author", Person!),
        Echo("excerpt"),
    ])
    {
        Interfaces = [Work],
    };

    public static readonly ObjectType Map = new("Map", null, () => [new("title", SpecifiedScalars.String), new("scale", SpecifiedScalars.Int)])
    {
        Interfaces = [Work],
    };

    public static readonly ObjectType Person = new("Person", null, () =>
        [new("name", SpecifiedScalars.String), new("works", new ListType(Work))]);

    public static readonly InterfaceType Helper = new("Helper", null, () => [new("name", new NonNullType(SpecifiedScalars.String))])
    {
        ResolveType = helper => helper is int ? "Robot" : "Clerk",
    };

    public static readonly ObjectType Clerk = new("Clerk", null, () =>
    [
        Memory("name", new NonNullType(SpecifiedScalars.String), clerk => clerk),
        Memory("mood", Genre, _ => "HISTORY"),
        new("favourite", Book),
    ])
    {
        Interfaces = [Helper],
    };

    public static readonly ObjectType Robot = new("Robot", null, () =>
        [Memory("name", new NonNullType(SpecifiedScalars.String), robot => robot!.ToString()), Memory("serial", SpecifiedScalars.Int, robot => robot)])
    {
        Interfaces = [Helper],
    };

    public static readonly UnionType Anyone = new("Anyone", null, () => [Clerk, Robot])
    {
        ResolveType = helper => helper is int ? "Robot" : "Clerk",
    };

    public static readonly ObjectType Desk = new("Desk", null, () =>
    [
        Memory("bell", new NonNullType(SpecifiedScalars.String), _ => "ding"),
        Memory("clerk", Clerk, _ => "Ms Wu"),
        Memory("helpers", new NonNullType(new ListType(new NonNullType(Helper))), _ => new object[] { "Ms Wu", 7 }),
        Memory("anyone", new ListType(Anyone), _ => new object?[] { 7, null, "Mr Lin" }),
        Memory("nothing", new NonNullType(SpecifiedScalars.String), _ => null),
        Memory("numbers", new ListType(SpecifiedScalars.Int), _ => new object[] { 1, "two", 3 }),
        Memory("strict", new ListType(new NonNullType(SpecifiedScalars.Int)), _ => new object[] { 1, "two", 3 }),
        Memory("wrongGenre", Genre, _ => "SCIENCE"),
        Memory("crash", SpecifiedScalars.String, _ => throw new InvalidOperationException("the password is swordfish")),
        Memory("refusal", SpecifiedScalars.String, _ => throw new GraphQLException(new GraphQLError("The desk is closed.", "CLOSED"))),
        Memory("counter", Desk!, _ => new object()),
        new("book", Book),
        new("books", new ListType(Book)),
        new("greeting", SpecifiedScalars.String)
        {
            Arguments =
            [
                new("name", SpecifiedScalars.String) { Default = "you", HasDefault = true },
                new("filter", Filter),
                new("genre", Genre),
            ],
            Resolver = (_, arguments) => ValueTask.FromResult<object?>(
                $"Hello {arguments.Values["name"]}, {arguments.Values.Count} arguments, state {arguments.RequestState}"),
        },
    ]);

    /// <summary>Built anew for each test, because mutations note what they did.</summary>
    public static GraphQLSchema Build(List<string>? log = null)
    {
        var query = new ObjectType("Query", "Where reading starts.", () =>
        [
            new("book", Book) { Arguments = [new("id", new NonNullType(SpecifiedScalars.Id)), new("by", Key)] },
            new("books", new ListType(Book)) { Arguments = [new("first", new NonNullType(SpecifiedScalars.Int)) { Default = 10, HasDefault = true }] },
            new("work", Work),
            new("crashing", Book),
            Echo("echo"),
            Memory("desk", new NonNullType(Desk), _ => new object()),
            Memory("closet", Desk, _ => new object()),
        ]);
        var mutation = new ObjectType("Mutation", null, () =>
        [
            new("add", new ObjectType("AddPayload", null, () => [Memory("title", SpecifiedScalars.String, title => title), new("book", Book)]))
            {
                Arguments = [new("input", new NonNullType(NewBook))],
                Resolver = (_, arguments) =>
                {
                    var title = (string)((IReadOnlyDictionary<string, object?>)arguments.Values["input"]!)["title"]!;
                    log?.Add($"add {title}");
                    return ValueTask.FromResult<object?>(title);
                },
            },
            Memory("fail", SpecifiedScalars.Int, _ => throw new InvalidOperationException("out of paper")),
            Memory("mustNot", new NonNullType(SpecifiedScalars.Int), _ => throw new InvalidOperationException("out of ink")),
            new("crashing", Book),
        ]);
        return new GraphQLSchema(query, mutation, further: [Map, ExtendedScalars.Json]);
    }

    /// <summary>A planned string that tells its arguments.</summary>
    private static FieldDefinition Echo(string name) => new(name, SpecifiedScalars.String)
    {
        Arguments =
        [
            new("int", SpecifiedScalars.Int),
            new("sure", new NonNullType(SpecifiedScalars.Int)) { Default = 3, HasDefault = true },
            new("list", new ListType(SpecifiedScalars.Int)),
            new("grid", new ListType(new ListType(SpecifiedScalars.Int))),
            new("strict", new ListType(new NonNullType(SpecifiedScalars.Int))),
            new("filter", Filter),
            new("key", Key),
            new("genre", Genre),
            new("order", Direction),
            new("json", ExtendedScalars.Json),
            new("flag", SpecifiedScalars.Boolean),
            new("ids", new ListType(new NonNullType(SpecifiedScalars.Id))),
        ],
    };

    private static FieldDefinition Memory(string name, GraphQLType type, Func<object?, object?> read) => new(name, type)
    {
        Resolver = (parent, _) => ValueTask.FromResult(read(parent)),
    };
}
