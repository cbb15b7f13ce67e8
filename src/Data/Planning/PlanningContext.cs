using OpenGov.Data.Sql;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Planning;

/// <summary>What the planning of one operation shares: whose it is, for which database, and what is wrong with it.</summary>
internal sealed class PlanningContext(GraphQLSchema schema, SqlDialect dialect, AccessScope scope)
{
    private readonly List<GraphQLError> errors = [];
    private readonly HashSet<string> types = [];

    public SqlDialect Dialect { get; } = dialect;
    public AccessScope Scope { get; } = scope;
    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Names of the types that passed the gate: a change of another type changes nothing in the result.</summary>
    public IReadOnlySet<string> Types => types;

    public ObjectType TypeOf(EntityModel entity) => (ObjectType)schema.Find(entity.Name)!;

    public void Refuse(GraphQLError error)
    {
        if (!errors.Exists(known => known.Message == error.Message && known.Locations![0] == error.Locations![0]))
        {
            errors.Add(error);
        }
    }

    /// <summary>The gate: every property that a plan selects, filters, sorts or follows passes here.</summary>
    public void Gate(EntityModel owner, PropertyModel property, SelectedField field)
    {
        Touch(owner);
        Refuse(Higher(property.Classification, owner.Classification), $"Field \"{owner.Name}.{property.Name}\"", field);
        if (property.Target is { } target)
        {
            Gate(target, field);
        }
    }

    public void Gate(EntityModel owner, RelationModel relation, SelectedField field)
    {
        Touch(owner);
        Refuse(Higher(relation.Classification, owner.Classification), $"Field \"{owner.Name}.{relation.Name}\"", field);
        Gate(relation.Target, field);
    }

    public void Gate(EntityModel type, SelectedField field)
    {
        Touch(type);
        Refuse(type.Classification, $"Type \"{type.Name}\"", field);
    }

    private void Touch(EntityModel type)
    {
        types.Add(type.Name);
        if (type.PublicRows is RowRule.Follows follows)
        {
            Touch(type.Property(follows.Reference).Target!);
        }
    }

    private void Refuse(Classification classification, string what, SelectedField field)
    {
        if (!Scope.Reads(classification))
        {
            Refuse(PlanErrors.AboveClearance(what, classification, Scope, field));
        }
    }

    private static Classification Higher(Classification one, Classification other) => one > other ? one : other;
}
