using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>The directives of the specification (section 3.13). Every schema has them.</summary>
internal static class SpecifiedDirectives
{
    public const string DefaultReason = "No longer supported";

    public static DirectiveDefinition Skip { get; } = new(
        "skip",
        "Leaves the field or fragment out when the argument is true.",
        [new("if", new NonNullType(SpecifiedScalars.Boolean)) { Description = "Left out when true." }],
        [DirectiveLocations.Field, DirectiveLocations.FragmentSpread, DirectiveLocations.InlineFragment],
        IsRepeatable: false);

    public static DirectiveDefinition Include { get; } = new(
        "include",
        "Keeps the field or fragment only when the argument is true.",
        [new("if", new NonNullType(SpecifiedScalars.Boolean)) { Description = "Kept when true." }],
        [DirectiveLocations.Field, DirectiveLocations.FragmentSpread, DirectiveLocations.InlineFragment],
        IsRepeatable: false);

    public static DirectiveDefinition Deprecated { get; } = new(
        "deprecated",
        "Marks an element of the schema that is no longer supported.",
        [
            new("reason", new NonNullType(SpecifiedScalars.String))
            {
                Description = "Why, and what to use instead; formatted as Markdown.",
                Default = DefaultReason,
                HasDefault = true,
            },
        ],
        [
            DirectiveLocations.FieldDefinition, DirectiveLocations.ArgumentDefinition, DirectiveLocations.InputFieldDefinition,
            DirectiveLocations.EnumValue,
        ],
        IsRepeatable: false);

    public static DirectiveDefinition SpecifiedBy { get; } = new(
        "specifiedBy",
        "Names the document that specifies the behaviour of a scalar.",
        [new("url", new NonNullType(SpecifiedScalars.String)) { Description = "The address of the document." }],
        [DirectiveLocations.Scalar],
        IsRepeatable: false);

    public static DirectiveDefinition OneOf { get; } = new(
        "oneOf",
        "Marks an input object of which exactly one field must be given, and not null.",
        [],
        [DirectiveLocations.InputObject],
        IsRepeatable: false);

    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];
}
