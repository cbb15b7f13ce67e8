using System.Text.Json.Nodes;
using OpenGov.Data.Schema;
using OpenGov.Data.Searching;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>
/// What a search finds, by reading every row instead of an index: the rows that hold every term in texts that the caller reads, the highest score first.
/// It folds texts and cuts passages as the search does; which rows, in which order, with which score is its own.
/// </summary>
/// <param name="row">Answers the selection on one row.</param>
internal sealed class SearchInterpreter(RecordRows rows, AccessScope scope, IReadOnlyList<object> slots, Func<SelectionSet, EntityRow, JsonNode?> row)
{
    public JsonObject Connection(SelectedField field)
    {
        var (first, last) = (Given(field, "first") as int?, Given(field, "last") as int?);
        var all = Find((string)Given(field, "text")!, Given(field, "types") as IEnumerable<object?>);
        Hit[] page = [.. last is { } size ? all.TakeLast(size) : all.Take(first ?? 50)];
        return OperationInterpreter.Object(field.Selection!, Named(field), Part);

        JsonNode? Part(SelectedField part) => ((FieldBinding.Part)part.Definition.Binding!).Which switch
        {
            ConnectionPart.Nodes => new JsonArray([.. page.Select(hit => row(part.Selection!, hit.Row))]),
            ConnectionPart.Edges => new JsonArray([.. page.Select(hit => (JsonNode)OperationInterpreter.Object(part.Selection!, Named(part), inEdge => InEdge(inEdge, hit)))]),
            ConnectionPart.PageInfo => OperationInterpreter.Object(part.Selection!, Named(part), Part),
            ConnectionPart.TotalCount => all.Length,
            ConnectionPart.HasNextPage => last is null && all.Length > page.Length,
            ConnectionPart.HasPreviousPage => last is not null && all.Length > page.Length,
            _ => page.Length == 0 ? null : OperationInterpreter.SomeCursor,
        };
    }

    private JsonNode? InEdge(SelectedField part, Hit hit) => ((FieldBinding.Part)part.Definition.Binding!).Which switch
    {
        ConnectionPart.Node => row(part.Selection!, hit.Row),
        ConnectionPart.Score => hit.Score,
        ConnectionPart.Matches => new JsonArray([.. hit.Matches.Select(match => (JsonNode)OperationInterpreter.Object(part.Selection!, Named(part), inMatch =>
            ((FieldBinding.Match)inMatch.Definition.Binding!).Which switch
            {
                MatchPart.Field => match.Field,
                MatchPart.Passage => match.Passage.Text,
                MatchPart.Start => match.Passage.Start,
                _ => (JsonNode)match.Passage.Length,
            }))]),
        _ => OperationInterpreter.SomeCursor,
    };

    private Hit[] Find(string text, IEnumerable<object?>? types)
    {
        var terms = SearchTerms.Of(text).Terms;
        var hits =
            from type in rows.Types
            where types is null || types.Contains(type.Name)
            let searched = SearchedText.Of(type).Where(one => scope.Reads(one.Classification)).ToArray()
            where searched.Length > 0
            from found in rows.Visible(type, scope)
            let texts = searched.Select(one => (one.Property, Folded: one.Fold(found))).ToArray()
            where terms.All(term => texts.Any(one => one.Folded.Contains(term, StringComparison.Ordinal)))
            let score = texts.Sum(one => terms.Sum(term => one.Property.SearchWeight * (one.Folded.Split(term).Length - 1)))
            select new Hit(found, score, [.. Matches(found, searched, terms)]);
        return
        [
            .. hits.OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Row.Type.Name, StringComparer.Ordinal).ThenBy(hit => (string)hit.Row["key"]!, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Field, SearchPassage Passage)> Matches(EntityRow found, SearchedText[] searched, string[] terms) =>
        searched.Select(one => (one.Property.Name, Passage: SearchPassage.Of(SearchedText.Texts(found[one.Property.Name]), terms)))
            .Where(match => match.Passage is not null).Select(match => (match.Name, match.Passage!.Value));

    private object? Given(SelectedField field, string name) => field.Arguments.GetValueOrDefault(name)?.Fill(slots);

    private static ObjectType Named(SelectedField selected) => (ObjectType)selected.Definition.Type.Named;

    private sealed record Hit(EntityRow Row, int Score, (string Field, SearchPassage Passage)[] Matches);
}
