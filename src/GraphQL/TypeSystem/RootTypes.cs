using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>The three operations, the names that their root types usually have, and the types themselves.</summary>
internal static class RootTypes
{
    public static IReadOnlyList<(OperationType Operation, string Keyword, string UsualName)> All { get; } =
    [
        (OperationType.Query, "query", "Query"),
        (OperationType.Mutation, "mutation", "Mutation"),
        (OperationType.Subscription, "subscription", "Subscription"),
    ];

    public static IEnumerable<(OperationType Operation, string Keyword, string UsualName, ObjectType? Type)> Of(GraphQLSchema schema) =>
        All.Select(root => (root.Operation, root.Keyword, root.UsualName, schema.RootType(root.Operation)));
}
