using OpenGov.GraphQL.Execution;

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
public abstract class NamedType : GraphQLType
{
    protected NamedType(string name, string? description)
    {
        Name = name;
        Description = description;
    }

    public string Name { get; }
    public string? Description { get; }

    /// <summary>What the owner of the schema needs to know of the type; the engine does not look at it.</summary>
    public object? Binding { get; init; }

    public override NamedType Named => this;

    public bool IsInput => this is ScalarType or EnumType or InputObjectType;


    public bool IsLeaf => this is ScalarType or EnumType;

    public override string ToString() => Name;
}

/// <summary>A type that has fields: object or interface.</summary>
public abstract class CompositeType : NamedType
{
    private readonly Lazy<IReadOnlyDictionary<string, FieldDefinition>> fields;

    /// <param name="fields">Called once, on first use: types may refer to each other in circles.</param>
    protected CompositeType(string name, string? description, Func<IEnumerable<FieldDefinition>> fields)
        : base(name, description) =>
        this.fields = new(() => new OrderedDictionary<string, FieldDefinition>(
            fields().Select(field => KeyValuePair.Create(field.Name, field))));

    /// <summary>In declaration order.</summary>
    public IReadOnlyDictionary<string, FieldDefinition> Fields => fields.Value;

    public IReadOnlyList<InterfaceType> Interfaces { get; init; } = [];
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
    public EnumType(string name, string? description, IEnumerable<EnumValueDefinition> values)
        : base(name, description) =>
        Values = new OrderedDictionary<string, EnumValueDefinition>(values.Select(value => KeyValuePair.Create(value.Name, value)));

    public IReadOnlyDictionary<string, EnumValueDefinition> Values { get; }

    /// <summary>
    /// True when a value shapes the plan (a sort direction), so that a variable of this type is part of the plan's key and stands in the
    /// normalised operation as a constant.
    /// </summary>
    public bool ShapesPlan { get; init; }
}

public sealed record EnumValueDefinition(string Name, string? Description = null, string? DeprecationReason = null);

public sealed class InputObjectType : NamedType
{
    private readonly Lazy<IReadOnlyDictionary<string, InputValueDefinition>> fields;

    public InputObjectType(string name, string? description, Func<IEnumerable<InputValueDefinition>> fields)
        : base(name, description) =>
        this.fields = new(() => new OrderedDictionary<string, InputValueDefinition>(
            fields().Select(field => KeyValuePair.Create(field.Name, field))));

    public IReadOnlyDictionary<string, InputValueDefinition> Fields => fields.Value;

    /// <summary>Exactly one field must be given, and not null.</summary>
    public bool IsOneOf { get; init; }
}

/// <summary>A field of an object or interface.</summary>
public sealed class FieldDefinition(string name, GraphQLType type)
{
    public string Name { get; } = name;
    public GraphQLType Type { get; } = type;
    public string? Description { get; init; }

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

/// <summary>An argument or a field of an input object.</summary>
public sealed class InputValueDefinition(string name, GraphQLType type)
{
    public string Name { get; } = name;
    public GraphQLType Type { get; } = type;
    public string? Description { get; init; }
    public string? DeprecationReason { get; init; }

    /// <summary>The default as a coerced value (see <see cref="ScalarType"/>); with <see cref="HasDefault"/> it may be null.</summary>
    public object? Default { get; init; }
    public bool HasDefault { get; init; }

    public bool IsRequired => Type.IsNonNull && !HasDefault;

    /// <summary>The default in the form of the normalised operation; made once.</summary>
    internal InputValue DefaultInput => field ??= InputDefaults.ToInput(Default, Type.Nullable);

    /// <summary>What the planner needs to know of the value; the engine does not look at it.</summary>
    public object? Binding { get; init; }
}

/// <summary>Resolves one field in memory.</summary>
/// <param name="parent">The parent's value; null at the root.</param>
/// <param name="arguments">Coerced values by argument name; absent optional ones are not in it.</param>
public delegate ValueTask<object?> FieldResolver(object? parent, ResolverArguments arguments);

/// <summary>Coerced arguments and the request's own objects.</summary>
public sealed record ResolverArguments(IReadOnlyDictionary<string, object?> Values, object? RequestState, CancellationToken Cancellation);
