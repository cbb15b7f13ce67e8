using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>Each type's connection and single field, and <c>node</c>.</summary>
public sealed class EntityRootFields(DomainModel model) : ISchemaModule
{
    public IEnumerable<FieldDefinition> QueryFields(GraphTypes types)
    {
        foreach (var type in model.Entities.Where(type => !type.IsComponent))
        {
            yield return new FieldDefinition(type.Plural, new NonNullType(types.Connection(type)))
            {
                Description = type.Label.ToString(),
                Arguments = types.ConnectionArguments(type),
                Binding = new FieldBinding.RootConnection(type),
            };
            yield return new FieldDefinition(type.Singular, types.Object(type))
            {
                Description = $"{type.Label}, by {string.Join(" or ", GraphTypes.LookupArguments(type).Select(argument => argument.Name))}.",
                Arguments = GraphTypes.LookupArguments(type),
                Binding = new FieldBinding.RootSingle(type),
            };
        }

        yield return new FieldDefinition("node", types.Node)
        {
            Description = "Any row by its id.",
            Arguments = [new InputValueDefinition("id", new NonNullType(SpecifiedScalars.Id))],
            Binding = new FieldBinding.RootNode(),
        };
    }

    public IEnumerable<FieldDefinition> MutationFields(GraphTypes types) => [];
}
