namespace OpenGov.GraphQL.TypeSystem;

/// <summary>What a type system document cannot say: how values are resolved, read and written.</summary>
public sealed record SchemaBindings
{
    public static readonly SchemaBindings None = new();

    /// <summary>Read and write the values of the scalars of these names. A scalar without one takes and gives any JSON value.</summary>
    public IReadOnlyCollection<ScalarType> Scalars { get; init; } = [];

    /// <summary>The resolver of a type's field; null for a planned field.</summary>
    public Func<string, string, FieldResolver?> FieldResolver { get; init; } = static (_, _) => null;

    /// <summary>For an interface or union, what names the object type of a value resolved in memory; null where every value is planned.</summary>
    public Func<string, Func<object, string>?> TypeResolver { get; init; } = static _ => null;
}
