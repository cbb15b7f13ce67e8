using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation;

/// <summary>What rules ask about types.</summary>
internal static class ValidationTypes
{
    /// <summary>The type if it can have a selection set: an object, interface or union.</summary>
    public static NamedType? Composite(NamedType? type) => type is CompositeType or UnionType ? type : null;

    /// <summary>The type that a variable definition names; null when the schema does not have it.</summary>
    public static GraphQLType? Resolve(GraphQLSchema schema, TypeNode node)
    {
        switch (node)
        {
            case NamedTypeNode named:
                return schema.Find(named.Name.Value);
            case ListTypeNode list:
                return Resolve(schema, list.OfType) is { } item ? new ListType(item) : null;
            default:
                return Resolve(schema, ((NonNullTypeNode)node).OfType) is { } nullable ? new NonNullType(nullable) : null;
        }
    }

    /// <summary>Whether every value of the one input type is a value of the other.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#AreTypesCompatible()"/>
    public static bool AreCompatible(GraphQLType variable, GraphQLType location) => (variable, location) switch
    {
        (NonNullType from, NonNullType to) => AreCompatible(from.OfType, to.OfType),
        (_, NonNullType) => false,
        (NonNullType from, _) => AreCompatible(from.OfType, location),
        (ListType from, ListType to) => AreCompatible(from.OfType, to.OfType),
        _ => ReferenceEquals(variable, location),
    };
}
