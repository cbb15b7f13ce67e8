using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>A family of root fields. The program composes the modules; the graph's own is <see cref="EntityRootFields"/>.</summary>
public interface ISchemaModule
{
    IEnumerable<FieldDefinition> QueryFields(GraphTypes types);

    IEnumerable<FieldDefinition> MutationFields(GraphTypes types);

    IEnumerable<FieldDefinition> SubscriptionFields(GraphTypes types) => [];
}
