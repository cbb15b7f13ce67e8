using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>An argument or a field of an input object.</summary>
public sealed class InputValueDefinition(string name, GraphQLType type) : ISchemaElement
{
    public string Name { get; } = name;
    public GraphQLType Type { get; } = type;
    public string? Description { get; init; }
    public string? DeprecationReason { get; init; }
    public SourceLocation? Location { get; init; }
    public NodeList<DirectiveNode> AppliedDirectives { get; init; }

    /// <summary>The default as a coerced value (see <see cref="ScalarType"/>); with <see cref="HasDefault"/> it may be null.</summary>
    public object? Default
    {
        get => DefaultLiteral is null ? field : DefaultInput.Fill([]);
        init;
    }

    /// <summary>The default as a type system document writes it, in place of <see cref="Default"/>.</summary>
    public ValueNode? DefaultLiteral { get; init; }

    public bool HasDefault
    {
        get => field || DefaultLiteral is not null;
        init;
    }

    public bool IsRequired => Type.IsNonNull && !HasDefault;

    /// <summary>The default in the form of the normalised operation; made once.</summary>
    internal InputValue DefaultInput => field ??= DefaultLiteral is null
        ? InputDefaults.ToInput(Default, Type.Nullable)
        : LiteralCoercion.WithoutVariables.Coerce(DefaultLiteral, Type, () => $"the default of \"{Name}\"")!;

    /// <summary>What the planner needs to know of the value; the engine does not look at it.</summary>
    public object? Binding { get; init; }
}
