using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>Makes the GraphQL schema of a model.</summary>
public static class GraphSchema
{
    /// <summary>Composes the schema from the model's types and the modules' root fields.</summary>
    public static GraphQLSchema Compose(DomainModel model, params IReadOnlyList<ISchemaModule> modules)
    {
        var types = new GraphTypes(model);
        var query = new ObjectType("Query", "Everything that can be asked.",
            () => modules.SelectMany(module => module.QueryFields(types)));
        FieldDefinition[] mutations = [.. modules.SelectMany(module => module.MutationFields(types))];
        var mutation = mutations.Length == 0 ? null : new ObjectType("Mutation", "Everything that can be changed.", () => mutations);
        FieldDefinition[] subscriptions = [.. modules.SelectMany(module => module.SubscriptionFields(types))];
        var subscription = subscriptions.Length == 0 ? null : new ObjectType("Subscription", "Everything that can be followed.", () => subscriptions);
        return new GraphQLSchema(query, mutation, subscription, further: model.Entities.Where(entity => !entity.IsComponent).Select(types.Object),
            directives: [Classified.Directive])
        {
            Description = "The record of Kaohsiung's Department of Administration and International Affairs, as one graph.",
        };
    }
}
