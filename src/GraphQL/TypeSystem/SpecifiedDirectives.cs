namespace OpenGov.GraphQL.TypeSystem;

/// <summary>The directives of the specification (section 3.13). Every schema has them.</summary>
internal static class SpecifiedDirectives
{
    public static DirectiveDefinition Skip { get; } = new(
        "skip",
        "Leaves the field or fragment out when the argument is true.",
        [new("if", new NonNullType(SpecifiedScalars.Boolean)) { Description = "Left out when true." }],
        ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        IsRepeatable: false);

    public static DirectiveDefinition Include { get; } = new(
        "include",
        "Keeps the field or fragment only when the argument is true.",
        [new("if", new NonNullType(SpecifiedScalars.Boolean)) { Description = "Kept when true." }],
        ["FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT"],
        IsRepeatable: false);

    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        "Marks an element of the schema that is no longer supported.",
        [
            new("reason", new NonNullType(SpecifiedScalars.String))
            {
                Description = "Why, and what to use instead; formatted as Markdown.",
                Default = "No longer supported",
                HasDefault = true,
            },
        ],
        ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
        IsRepeatable: false);

    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        "Names the document that specifies the behaviour of a scalar.",
        [new("url", new NonNullType(SpecifiedScalars.String)) { Description = "The address of the document." }],
        ["SCALAR"],
        IsRepeatable: false);

    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        "Marks an input object of which exactly one field must be given, and not null.",
        [],
        ["INPUT_OBJECT"],
        IsRepeatable: false);

    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];
}
