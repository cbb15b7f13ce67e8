using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>Each type's connection and single field, <c>node</c>, <c>nodes</c>, and what follows the journal.</summary>
public sealed class EntityRootFields(DomainModel model) : ISchemaModule
{
    public IEnumerable<FieldDefinition> QueryFields(GraphTypes types)
    {
        foreach (var type in model.Entities.Where(type => !type.IsComponent))
        {
            yield return new FieldDefinition(type.Plural, new NonNullType(types.Connection(type)))
            {
                Description = Classified.Describe(type.Label.ToString(), type.Classification),
                AppliedDirectives = Classified.As(type.Classification),
                Arguments = types.ConnectionArguments(type),
                Binding = new FieldBinding.RootConnection(type),
            };
            yield return types.Aggregate(type);
            yield return new FieldDefinition(type.Singular, types.Object(type))
            {
                Description = Classified.Describe(
                    $"{type.Label}, by {string.Join(" or ", GraphTypes.LookupArguments(type).Select(argument => argument.Name))}.", type.Classification),
                AppliedDirectives = Classified.As(type.Classification),
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
        yield return new FieldDefinition("nodes", new NonNullType(new ListType(types.Node)))
        {
            Description = $"Any rows by their ids, in the order of the ids: null for one that there is not, or that the caller does not see. At most {NodePlanner.MostIds}.",
            Arguments = [new InputValueDefinition("ids", new NonNullType(new ListType(new NonNullType(SpecifiedScalars.Id))))],
            Binding = new FieldBinding.RootNodes(),
        };
    }

    public IEnumerable<FieldDefinition> MutationFields(GraphTypes types) => [];

    public IEnumerable<FieldDefinition> SubscriptionFields(GraphTypes types)
    {
        if (model.Journal is { } journal)
        {
            yield return new FieldDefinition(journal.Plural, new NonNullType(types.Object(journal)))
            {
                Description = Classified.Describe($"{journal.Label}: each new entry of the journal, in order and without gaps.", journal.Classification),
                AppliedDirectives = Classified.As(journal.Classification),
                Arguments =
                [
                    new("types", new ListType(new NonNullType(SpecifiedScalars.String))) { Description = "Only entries about rows of these types." },
                    new("after", ExtendedScalars.Long)
                    {
                        Description = "The entry's number after which to begin, 0 for the whole journal. If not given, what is new from now on.",
                    },
                ],
                Binding = new FieldBinding.KnownRow(journal, static entry => (long)entry),
            };
        }
    }
}
