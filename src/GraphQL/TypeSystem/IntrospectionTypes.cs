using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>The types of introspection (section 4.2), resolved in memory from the schema they stand in.</summary>
internal static class IntrospectionTypes
{
    private static readonly NonNullType Text = new(SpecifiedScalars.String);
    private static readonly NonNullType Truth = new(SpecifiedScalars.Boolean);

    private static readonly EnumType Kind = new(
        "__TypeKind",
        "What kind of type a type is.",
        [
            new("SCALAR", "A leaf value."),
            new("OBJECT", "Has fields."),
            new("INTERFACE", "Has fields that object types share."),
            new("UNION", "One of several object types."),
            new("ENUM", "One of a list of values."),
            new("INPUT_OBJECT", "Has input fields."),
            new("LIST", "A list of \"ofType\"."),
            new("NON_NULL", "An \"ofType\" that is never null."),
        ]);

    private static readonly EnumType Location = new(
        "__DirectiveLocation",
        "A place where a directive may stand.",
        DirectiveLocations.All.Select(location => new EnumValueDefinition(location)));

    private static readonly ObjectType EnumValue = new("__EnumValue", "A value of an enum.", () =>
    [
        Field<EnumValueDefinition>("name", Text, value => value.Name),
        Field<EnumValueDefinition>("description", SpecifiedScalars.String, value => value.Description),
        Field<EnumValueDefinition>("isDeprecated", Truth, value => Truthful(value.DeprecationReason is not null)),
        Field<EnumValueDefinition>("deprecationReason", SpecifiedScalars.String, value => value.DeprecationReason),
    ]);

    private static readonly ObjectType InputValue = new("__InputValue", "An argument, or a field of an input object.", () =>
    [
        Field<InputView>("name", Text, input => input.Definition.Name),
        Field<InputView>("description", SpecifiedScalars.String, input => input.Definition.Description),
        Field<InputView>("type", new NonNullType(Type!), input => new TypeView(input.Schema, input.Definition.Type)),
        Field<InputView>(
            "defaultValue",
            SpecifiedScalars.String,
            input => input.Definition.HasDefault ? LiteralPrinter.Print(input.Definition) : null,
            "As a literal of the GraphQL language."),
        Field<InputView>("isDeprecated", Truth, input => Truthful(input.Definition.DeprecationReason is not null)),
        Field<InputView>("deprecationReason", SpecifiedScalars.String, input => input.Definition.DeprecationReason),
    ]);

    private static readonly ObjectType Directive = new("__Directive", "A directive that documents or schemas may use.", () =>
    [
        Field<DirectiveView>("name", Text, directive => directive.Definition.Name),
        Field<DirectiveView>("description", SpecifiedScalars.String, directive => directive.Definition.Description),
        Field<DirectiveView>("isRepeatable", Truth, directive => Truthful(directive.Definition.IsRepeatable)),
        Field<DirectiveView>("locations", ListOf(Location), directive => directive.Definition.Locations),
        WithDeprecated<DirectiveView>("args", ListOf(InputValue), (directive, all) =>
            Inputs(directive.Schema, directive.Definition.Arguments, all)),
    ]);

    private static readonly ObjectType FieldType = new("__Field", "A field of an object or interface.", () =>
    [
        Field<FieldView>("name", Text, field => field.Definition.Name),
        Field<FieldView>("description", SpecifiedScalars.String, field => field.Definition.Description),
        WithDeprecated<FieldView>("args", ListOf(InputValue), (field, all) => Inputs(field.Schema, field.Definition.Arguments, all)),
        Field<FieldView>("type", new NonNullType(Type!), field => new TypeView(field.Schema, field.Definition.Type)),
        Field<FieldView>("isDeprecated", Truth, field => Truthful(field.Definition.DeprecationReason is not null)),
        Field<FieldView>("deprecationReason", SpecifiedScalars.String, field => field.Definition.DeprecationReason),
    ]);

    public static ObjectType Type { get; } = new("__Type", "A type, or a list or non-null around one.", () =>
    [
        Field<TypeView>("kind", new NonNullType(Kind), view => KindOf(view.Type)),
        Field<TypeView>("name", SpecifiedScalars.String, view => (view.Type as NamedType)?.Name),
        Field<TypeView>("description", SpecifiedScalars.String, view => (view.Type as NamedType)?.Description),
        Field<TypeView>("specifiedByURL", SpecifiedScalars.String, view => (view.Type as ScalarType)?.SpecifiedBy),
        WithDeprecated<TypeView>("fields", NullableListOf(FieldType), (view, all) => (view.Type as CompositeType)?.Fields.Values
            .Where(field => all || field.DeprecationReason is null)
            .Select(field => new FieldView(view.Schema, field))),
        Field<TypeView>("interfaces", NullableListOf(Type!), view => Views(view.Schema, (view.Type as CompositeType)?.Interfaces)),
        Field<TypeView>("possibleTypes", NullableListOf(Type!), view =>
            view.Type is InterfaceType or UnionType ? Views(view.Schema, view.Schema.PossibleTypes((NamedType)view.Type)) : null),
        WithDeprecated<TypeView>("enumValues", NullableListOf(EnumValue), (view, all) => (view.Type as EnumType)?.Values.Values
            .Where(value => all || value.DeprecationReason is null)),
        WithDeprecated<TypeView>("inputFields", NullableListOf(InputValue), (view, all) =>
            view.Type is InputObjectType input ? Inputs(view.Schema, input.Fields.Values, all) : null),
        Field<TypeView>("ofType", Type!, view => view.Type switch
        {
            ListType list => new TypeView(view.Schema, list.OfType),
            NonNullType nonNull => new TypeView(view.Schema, nonNull.OfType),
            _ => null,
        }),
        Field<TypeView>("isOneOf", SpecifiedScalars.Boolean, view => view.Type is InputObjectType input ? Truthful(input.IsOneOf) : null),
    ]);

    public static ObjectType Schema { get; } = new("__Schema", "A schema: its types, its root types and its directives.", () =>
    [
        Field<GraphQLSchema>("description", SpecifiedScalars.String, schema => schema.Description),
        Field<GraphQLSchema>("types", ListOf(Type!), schema => Views(schema, schema.Types.Values)),
        Field<GraphQLSchema>("queryType", new NonNullType(Type!), schema => new TypeView(schema, schema.Query)),
        Field<GraphQLSchema>("mutationType", Type!, schema => View(schema, schema.Mutation)),
        Field<GraphQLSchema>("subscriptionType", Type!, schema => View(schema, schema.Subscription)),
        Field<GraphQLSchema>("directives", ListOf(Directive), schema =>
            schema.Directives.Select(directive => new DirectiveView(schema, directive))),
    ]);

    public static IReadOnlyList<NamedType> All { get; } = [Schema, Type, FieldType, InputValue, EnumValue, Directive, Kind, Location];

    /// <summary>The value of <c>__type(name:)</c>; null for a name that the schema does not have.</summary>
    public static object? View(GraphQLSchema schema, string name) => View(schema, schema.Find(name));

    private static TypeView? View(GraphQLSchema schema, GraphQLType? type) => type is null ? null : new TypeView(schema, type);

    private static IEnumerable<TypeView>? Views(GraphQLSchema schema, IEnumerable<NamedType>? types) =>
        types?.Select(type => new TypeView(schema, type));

    private static IEnumerable<InputView> Inputs(
        GraphQLSchema schema, IEnumerable<InputValueDefinition> definitions, bool includeDeprecated) =>
        definitions
            .Where(definition => includeDeprecated || definition.DeprecationReason is null)
            .Select(definition => new InputView(schema, definition));

    private static string KindOf(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static object Truthful(bool truth) => truth ? Boxed.True : Boxed.False;

    private static ListType NullableListOf(GraphQLType item) => new(new NonNullType(item));

    private static NonNullType ListOf(GraphQLType item) => new(NullableListOf(item));

    private static FieldDefinition Field<T>(string name, GraphQLType type, Func<T, object?> read, string? description = null) => new(name, type)
    {
        Description = description,
        Resolver = (parent, _) => ValueTask.FromResult(read((T)parent!)),
    };

    private static FieldDefinition WithDeprecated<T>(string name, GraphQLType type, Func<T, bool, object?> read) => new(name, type)
    {
        Arguments = [new("includeDeprecated", Truth) { Default = Boxed.False, HasDefault = true }],
        Resolver = (parent, arguments) => ValueTask.FromResult(read((T)parent!, (bool)arguments.Values["includeDeprecated"]!)),
    };

    private sealed record TypeView(GraphQLSchema Schema, GraphQLType Type);

    private sealed record FieldView(GraphQLSchema Schema, FieldDefinition Definition);

    private sealed record InputView(GraphQLSchema Schema, InputValueDefinition Definition);

    private sealed record DirectiveView(GraphQLSchema Schema, DirectiveDefinition Definition);
}
