using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>A type reference: a named type, or a list or non-null around one.</summary>
public abstract class GraphQLType
{
    /// <summary>The type without its lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    public bool IsNonNull => this is NonNullType;

    /// <summary>The type without an outer non-null.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;
}

public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType;

    public override NamedType Named => OfType.Named;

    public override string ToString() => $"[{OfType}]";
}

public sealed class NonNullType : GraphQLType
{
    public NonNullType(GraphQLType ofType) =>
        OfType = ofType is NonNullType ? throw new ArgumentException($"\"{ofType}\" is non-null already.", nameof(ofType)) : ofType;

    public GraphQLType OfType { get; }

    public override NamedType Named => OfType.Named;

    public override string ToString() => $"{OfType}!";
}

/// <summary>A type with a name of its own.</summary>
public abstract class NamedType : GraphQLType, ISchemaElement
{
    protected NamedType(string name, string? description)
    {
        Name = name;
        Description = description;
    }

    public string Name { get; }
    public string? Description { get; }
    public SourceLocation? Location { get; init; }
    public NodeList<DirectiveNode> AppliedDirectives { get; init; }

    /// <summary>What the owner of the schema needs to know of the type; the engine does not look at it.</summary>
    public object? Binding { get; init; }

    public override NamedType Named => this;

    public bool IsInput => this is ScalarType or EnumType or InputObjectType;

    public bool IsOutput => this is not InputObjectType;

    public bool IsLeaf => this is ScalarType or EnumType;

    public override string ToString() => Name;
}

/// <summary>A type that has fields: object or interface.</summary>
public abstract class CompositeType : NamedType
{
    private readonly Lazy<Members<FieldDefinition>> fields;
    private readonly Lazy<IReadOnlyList<InterfaceType>> interfaces = new([]);

    /// <param name="fields">Called once, on first use: types may refer to each other in circles.</param>
    protected CompositeType(string name, string? description, Func<IEnumerable<FieldDefinition>> fields)
        : base(name, description) => this.fields = new(() => new(fields()));

    /// <summary>In declaration order.</summary>
    public IReadOnlyDictionary<string, FieldDefinition> Fields => fields.Value.ByName;

    /// <summary>All of them: an interface that one of these implements is among them too.</summary>
    public IReadOnlyList<InterfaceType> Interfaces
    {
        get => interfaces.Value;
        init => interfaces = new(value);
    }

    internal IReadOnlyList<FieldDefinition> DeclaredFields => fields.Value.Declared;

    /// <summary>Called once, on first use, in place of <see cref="Interfaces"/>.</summary>
    internal Func<IReadOnlyList<InterfaceType>> InterfacesOnUse
    {
        init => interfaces = new(value);
    }
}

public sealed class ObjectType(string name, string? description, Func<IEnumerable<FieldDefinition>> fields)
    : CompositeType(name, description, fields);

public sealed class InterfaceType(string name, string? description, Func<IEnumerable<FieldDefinition>> fields)
    : CompositeType(name, description, fields)
{
    /// <summary>Names the object type of a value resolved in memory; null where every value of the interface is planned.</summary>
    public Func<object, string>? ResolveType { get; init; }
}

public sealed class UnionType(string name, string? description, Func<IReadOnlyList<ObjectType>> members) : NamedType(name, description)
{
    private readonly Lazy<IReadOnlyList<ObjectType>> members = new(members);

    public IReadOnlyList<ObjectType> Members => members.Value;

    public Func<object, string>? ResolveType { get; init; }
}

public sealed class EnumType : NamedType
{
    private readonly Members<EnumValueDefinition> members;

    public EnumType(string name, string? description, IEnumerable<EnumValueDefinition> values)
        : base(name, description) => members = new(values);

    public IReadOnlyDictionary<string, EnumValueDefinition> Values => members.ByName;

    internal IReadOnlyList<EnumValueDefinition> DeclaredValues => members.Declared;

    /// <summary>
    /// True when a value shapes the plan (a sort direction), so that a variable of this type is part of the plan's key and stands in the
    /// normalised operation as a constant.
    /// </summary>
    public bool ShapesPlan { get; init; }
}

public sealed record EnumValueDefinition(string Name, string? Description = null, string? DeprecationReason = null) : ISchemaElement
{
    public SourceLocation? Location { get; init; }
    public NodeList<DirectiveNode> AppliedDirectives { get; init; }
}

public sealed class InputObjectType : NamedType
{
    private readonly Lazy<Members<InputValueDefinition>> fields;

    public InputObjectType(string name, string? description, Func<IEnumerable<InputValueDefinition>> fields)
        : base(name, description) => this.fields = new(() => new(fields()));

    public IReadOnlyDictionary<string, InputValueDefinition> Fields => fields.Value.ByName;

    internal IReadOnlyList<InputValueDefinition> DeclaredFields => fields.Value.Declared;

    /// <summary>Exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; init; }
}

/// <summary>A field of an object or interface.</summary>
public sealed class FieldDefinition(string name, GraphQLType type) : ISchemaElement
{
    public string Name { get; } = name;
    public GraphQLType Type { get; } = type;
    public string? Description { get; init; }
    public SourceLocation? Location { get; init; }
    public NodeList<DirectiveNode> AppliedDirectives { get; init; }

    /// <summary>In declaration order.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; init; } = [];
    public string? DeprecationReason { get; init; }

    /// <summary>Resolves the field in memory; null for a field that is planned, with everything below it.</summary>
    public FieldResolver? Resolver { get; init; }

    public bool IsPlanned => Resolver is null;

    /// <summary>What the planner needs to know of the field; the engine does not look at it.</summary>
    public object? Binding { get; init; }

    public InputValueDefinition? FindArgument(string argument) => Arguments.FirstOrDefault(candidate => candidate.Name == argument);
}

/// <summary>Resolves one field in memory.</summary>
/// <param name="parent">The parent's value; null at the root.</param>
/// <param name="arguments">Coerced values by argument name; absent optional ones are not in it.</param>
public delegate ValueTask<object?> FieldResolver(object? parent, ResolverArguments arguments);

/// <summary>Coerced arguments and the request's own objects.</summary>
public sealed record ResolverArguments(IReadOnlyDictionary<string, object?> Values, object? RequestState, CancellationToken Cancellation);
