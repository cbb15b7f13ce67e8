namespace OpenGov.GraphQL.TypeSystem;

/// <summary>
/// The fields that every schema has without declaring them (section 4). They are resolved in memory; as their parent the engine gives
/// <see cref="TypeName"/> the <see cref="ObjectType"/> it stands on, and the other two the <see cref="GraphQLSchema"/>.
/// </summary>
public static class MetaFields
{
    /// <summary>
    /// On every object, interface and union. Below a planned field it stands in the selection like any other, and the planner writes it.
    /// </summary>
    public static FieldDefinition TypeName { get; } = new("__typename", new NonNullType(SpecifiedScalars.String))
    {
        Description = "The name of the object's type.",
        Resolver = static (objectType, _) => ValueTask.FromResult<object?>(((ObjectType)objectType!).Name),
    };

    /// <summary>On the query type only.</summary>
    public static FieldDefinition Schema { get; } = new("__schema", new NonNullType(IntrospectionTypes.Schema))
    {
        Description = "The schema itself.",
        Resolver = static (schema, _) => ValueTask.FromResult(schema),
    };

    /// <summary>On the query type only.</summary>
    public static FieldDefinition Type { get; } = new("__type", IntrospectionTypes.Type)
    {
        Description = "One type of the schema, by its name.",
        Arguments = [new("name", new NonNullType(SpecifiedScalars.String))],
        Resolver = static (schema, arguments) =>
            ValueTask.FromResult<object?>(IntrospectionTypes.View((GraphQLSchema)schema!, (string)arguments.Values["name"]!)),
    };

    /// <summary>The field of that name on a type, declared or meta; null when it has none.</summary>
    /// <param name="parent">An object, interface or union.</param>
    public static FieldDefinition? Find(GraphQLSchema schema, NamedType parent, string name) => name switch
    {
        "__typename" => TypeName,
        "__schema" when ReferenceEquals(parent, schema.Query) => Schema,
        "__type" when ReferenceEquals(parent, schema.Query) => Type,
        _ => (parent as CompositeType)?.Fields.GetValueOrDefault(name),
    };
}
