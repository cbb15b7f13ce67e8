using System.Globalization;
using System.Text.Json.Nodes;
using OpenGov.Data.Schema;
using OpenGov.Data.Writing;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>
/// Answers an operation row by row, as one would by hand: no SQL, no plan, no page read ahead. It shares the operation's normalised tree and the
/// schema's bindings with the planner, and nothing else.
/// </summary>
/// <param name="cursors">The row that each cursor stands on.</param>
internal sealed class OperationInterpreter(
    RecordRows rows, GraphQLSchema schema, AccessScope scope, PreparedOperation operation, IReadOnlyDictionary<string, EntityRow> cursors)
{
    /// <summary>Stands for every cursor: what cursors do is tested by going on after them.</summary>
    public const string SomeCursor = "(cursor)";

    private readonly FilterInterpreter filter = new(rows, scope, operation.Slots);

    public JsonObject Data() => Object(operation.Normalized.Root, schema.Query, Root);

    private JsonNode? Root(SelectedField field)
    {
        switch (field.Definition.Binding)
        {
            case FieldBinding.RootConnection(var type):
                return Connection(field, type, rows.Visible(type, scope), ownOrder: false);
            case FieldBinding.RootAggregate(var type):
                return Groups(field, type, rows.Visible(type, scope));
            case FieldBinding.RootSingle(var type):
                var (name, value) = field.Arguments.Single(argument => argument.Value is not InputValue.Null);
                var wanted = (string)value.Fill(operation.Slots)!;
                var found = rows.Visible(type, scope).SingleOrDefault(row => name == "id" ? IdOf(row) == wanted : (string?)row["key"] == wanted);
                return found is null ? null : Row(field.Selection!, found);
            case FieldBinding.RootSearch:
                return new SearchInterpreter(rows, scope, operation.Slots, Row).Connection(field);
            case FieldBinding.RootNodes:
                return new JsonArray([.. ((object?[])field.Arguments["ids"].Fill(operation.Slots)!).Select(id => Node(field, (string)id!))]);
            default:
                return Node(field, (string)field.Arguments["id"].Fill(operation.Slots)!);
        }
    }

    private JsonObject? Node(SelectedField field, string id) =>
        rows.Types.SelectMany(type => rows.Visible(type, scope)).SingleOrDefault(row => IdOf(row) == id) is { } node
            && scope.Reads(node.Type.Classification) ? Row(field.Selection!, node) : null;

    private JsonObject Row(SelectionSet selection, EntityRow row) => Object(selection, (ObjectType)schema.Find(row.Type.Name)!, field =>
    {
        switch (field.Definition.Binding)
        {
            case FieldBinding.Scalar(var property, var kind):
                return Scalar(row.Type, row[property.Name], kind);
            case FieldBinding.ToOne(var reference):
                return rows.Find(reference.Target!, row[reference.Name], scope) is { } other ? Row(field.Selection!, other) : null;
            case FieldBinding.First(var link):
                return row.MembersOf(link) is [var first, ..] && rows.Find(link.Target, first, scope) is { } member ? Row(field.Selection!, member) : null;
            case FieldBinding.Components(var relation):
                return List(rows.Members(relation, row, scope), component => Row(field.Selection!, component));
            case FieldBinding.Aggregate(var relation):
                return Groups(field, relation.Target, rows.Members(relation, row, scope));
            case FieldBinding.Connection(var relation):
                return Connection(field, relation.Target, rows.Members(relation, row, scope), relation is RelationModel.Link { IsReversed: false });
            default:
                throw new ArgumentOutOfRangeException(nameof(selection), field.Definition.Name, "Not a field of a row.");
        }
    });

    /// <param name="ownOrder">True where the members' own order stands when no other is asked for.</param>
    private JsonObject Connection(SelectedField field, EntityModel type, IEnumerable<EntityRow> members, bool ownOrder)
    {
        var order = new OrderInterpreter(rows, scope, type, field.Arguments.GetValueOrDefault("order"));
        var passed = members.Where(row => filter.Holds(row, field.Arguments.GetValueOrDefault("where")));
        EntityRow[] all = ownOrder && !order.IsGiven ? [.. passed] : [.. passed.Order(order)];
        var (first, after, last, before) = (Given("first"), Given("after"), Given("last"), Given("before"));
        EntityRow[] rest = [.. all.Where(row => (after is null || order.Compare(row, cursors[(string)after]) > 0)
            && (before is null || order.Compare(row, cursors[(string)before]) < 0))];
        var backward = last is not null || (before is not null && first is null && after is null);
        EntityRow[] page = [.. backward ? rest.TakeLast(last as int? ?? 50) : rest.Take(first as int? ?? 50)];

        return Object(field.Selection!, (ObjectType)field.Definition.Type.Named, Part);

        JsonNode? Part(SelectedField part) => ((FieldBinding.Part)part.Definition.Binding!).Which switch
        {
            ConnectionPart.Nodes => List(page, row => Row(part.Selection!, row)),
            ConnectionPart.Edges => List(page, row => Object(part.Selection!, (ObjectType)part.Definition.Type.Named, inEdge =>
                ((FieldBinding.Part)inEdge.Definition.Binding!).Which == ConnectionPart.Node ? Row(inEdge.Selection!, row) : SomeCursor)),
            ConnectionPart.PageInfo => Object(part.Selection!, (ObjectType)part.Definition.Type.Named, Part),
            ConnectionPart.TotalCount => all.Length,
            ConnectionPart.HasNextPage => backward ? before is not null : rest.Length > page.Length,
            ConnectionPart.HasPreviousPage => backward ? rest.Length > page.Length : after is not null,
            _ => page.Length == 0 ? null : SomeCursor,
        };

        object? Given(string name) => field.Arguments.GetValueOrDefault(name)?.Fill(operation.Slots);
    }

    private JsonArray Groups(SelectedField field, EntityModel type, IEnumerable<EntityRow> members) =>
        new AggregateInterpreter(rows, scope, operation.Slots, type, field).Groups(members);

    internal static JsonObject Object(SelectionSet selection, ObjectType type, Func<SelectedField, JsonNode?> value) => new(
        selection.FieldsFor(type).Select(field => KeyValuePair.Create(
            field.ResponseKey, field.Definition == MetaFields.TypeName ? type.Name : value(field))));

    private static JsonArray List(IEnumerable<EntityRow> members, Func<EntityRow, JsonNode?> item) => new([.. members.Select(item)]);

    internal static JsonNode? Scalar(EntityModel type, object? value, PropertyKind kind) => value switch
    {
        null => null,
        long id when kind == PropertyKind.Id => new GlobalId(type.Name, id).ToString(),
        long number => number,
        int number => number,
        decimal number => JsonNode.Parse(number.ToString("0.#########", CultureInfo.InvariantCulture)),
        bool truth => truth,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        string text when kind == PropertyKind.Json => JsonNode.Parse(text),
        string text => text,
        string[] texts => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        _ => value.ToString(),
    };

    private static string IdOf(EntityRow row) => new GlobalId(row.Type.Name, (long)row["id"]!).ToString();
}
