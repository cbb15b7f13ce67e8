using System.Diagnostics.CodeAnalysis;
using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>A schema, or what keeps the document from being one.</summary>
public sealed class SchemaBuildResult
{
    private SchemaBuildResult(GraphQLSchema? schema, IReadOnlyList<GraphQLError> errors) => (Schema, Errors) = (schema, errors);

    public GraphQLSchema? Schema { get; }

    /// <summary>Of code SCHEMA_INVALID; or one alone that the parser found.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    [MemberNotNullWhen(true, nameof(Schema))]
    public bool Succeeded => Schema is not null;

    internal static SchemaBuildResult Of(GraphQLSchema schema) => new(schema, []);

    internal static SchemaBuildResult Failed(IReadOnlyList<GraphQLError> errors) => new(null, errors);
}
