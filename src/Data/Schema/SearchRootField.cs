using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary><c>search</c>: the rows of any type whose titles, names or texts hold some words.</summary>
public sealed class SearchRootField : ISchemaModule
{
    public IEnumerable<FieldDefinition> QueryFields(GraphTypes types)
    {
        yield return new FieldDefinition("search", new NonNullType(Connection(types)))
        {
            Description =
                "The rows in whose searched fields every word of a text stands, the best first. Chinese is found anywhere, from one character on; other words and "
                + "numbers at their beginning. Case, width and accents do not count.",
            Arguments =
            [
                new("text", new NonNullType(SpecifiedScalars.String)) { Description = "The words, at most 200 characters." },
                new("types", new ListType(new NonNullType(SpecifiedScalars.String))) { Description = "Only rows of these types." },
                .. GraphTypes.PagingArguments,
            ],
            Binding = new FieldBinding.RootSearch(),
        };
    }

    public IEnumerable<FieldDefinition> MutationFields(GraphTypes types) => [];

    private static ObjectType Connection(GraphTypes types)
    {
        var node = new NonNullType(types.Node);
        var number = new NonNullType(SpecifiedScalars.Int);
        var text = new NonNullType(SpecifiedScalars.String);
        var match = new ObjectType("SearchMatch", "Where the words stand in one field of a row.", () =>
        [
            Part("field", text, MatchPart.Field, "The field's name."),
            Part("passage", text, MatchPart.Passage, "A piece of the field's text around the first place."),
            Part("start", number, MatchPart.Start, "Where the word begins in the passage, counted in UTF-16 units as JavaScript does."),
            Part("length", number, MatchPart.Length, "The word's length in the passage, in UTF-16 units."),
        ]);
        var edge = new ObjectType("SearchEdge", "One row that was found, and its place in the list.", () =>
        [
            GraphTypes.Part("node", node, ConnectionPart.Node, "The row."),
            GraphTypes.Part("cursor", text, ConnectionPart.Cursor, "Its place, for \"after\"."),
            GraphTypes.Part("score", number, ConnectionPart.Score, "Its rank: for each place of a word, the weight of the field."),
            GraphTypes.Part("matches", GraphTypes.List(new NonNullType(match)), ConnectionPart.Matches, "The fields in which words stand."),
        ]);
        return new ObjectType("SearchConnection", "One page of what a search found: the highest score first, then by type and key.", () =>
        [
            GraphTypes.Part("nodes", GraphTypes.List(node), ConnectionPart.Nodes, "The rows of the page."),
            GraphTypes.Part("edges", GraphTypes.List(new NonNullType(edge)), ConnectionPart.Edges, "The rows of the page, each with its place in the list."),
            GraphTypes.Part("pageInfo", new NonNullType(types.PageInfo), ConnectionPart.PageInfo, "Where the page stands in the list."),
            GraphTypes.Part("totalCount", number, ConnectionPart.TotalCount, "How many rows the whole list has. Counted only when asked for."),
        ]);
    }

    private static FieldDefinition Part(string name, GraphQLType type, MatchPart part, string description) =>
        new(name, type) { Description = description, Binding = new FieldBinding.Match(part) };
}
