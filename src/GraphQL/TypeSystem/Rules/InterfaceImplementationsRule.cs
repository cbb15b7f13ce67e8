namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>A type has what its interfaces promise: their interfaces, their fields, and the arguments of those.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementation()"/>
internal sealed class InterfaceImplementationsRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types.OfType<CompositeType>())
        {
            foreach (var implemented in type.Interfaces.Distinct())
            {
                CheckInterfaces(context, type, implemented);
                foreach (var expected in implemented.Fields.Values)
                {
                    CheckField(context, type, implemented, expected);
                }
            }
        }
    }

    private static void CheckInterfaces(SchemaRuleContext context, CompositeType type, InterfaceType implemented)
    {
        if (ReferenceEquals(type, implemented))
        {
            context.Report($"Interface \"{type}\" implements itself; leave that out.", type.Location);
            return;
        }

        foreach (var further in implemented.Interfaces)
        {
            if (ReferenceEquals(further, type))
            {
                context.Report(
                    $"Interfaces \"{type}\" and \"{implemented}\" implement each other; only one of them can implement the other.",
                    type.Location,
                    implemented.Location);
            }
            else if (!type.Interfaces.Contains(further))
            {
                context.Report(
                    $"Type \"{type}\" implements \"{implemented}\", which implements \"{further}\", but not \"{further}\" itself; add it.",
                    type.Location);
            }
        }
    }

    private static void CheckField(SchemaRuleContext context, CompositeType type, InterfaceType implemented, FieldDefinition expected)
    {
        if (!type.Fields.TryGetValue(expected.Name, out var field))
        {
            context.Report(
                $"Type \"{type}\" has no field \"{expected.Name}\", which interface \"{implemented}\" promises; add it with type \"{expected.Type}\".",
                type.Location,
                expected.Location);
            return;
        }

        var (given, promised) = ($"{type}.{field.Name}", $"{implemented}.{field.Name}");
        if (!IsSubtype(field.Type, expected.Type))
        {
            context.Report(
                $"Field \"{given}\" is of type \"{field.Type}\", but interface field \"{promised}\" is of type \"{expected.Type}\"; " +
                "give it that type, or one whose every value is of that type.",
                field.Location,
                expected.Location);
        }

        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            context.Report(
                $"Field \"{given}\" is deprecated, but interface field \"{promised}\" is not; deprecate both or neither.",
                field.Location,
                expected.Location);
        }

        CheckArguments(context, field, expected, given, promised);
    }

    private static void CheckArguments(
        SchemaRuleContext context, FieldDefinition field, FieldDefinition expected, string given, string promised)
    {
        foreach (var promise in expected.Arguments)
        {
            if (field.FindArgument(promise.Name) is not { } argument)
            {
                context.Report(
                    $"Field \"{given}\" has no argument \"{promise.Name}\", which interface field \"{promised}\" takes; " +
                    $"add it with type \"{promise.Type}\".",
                    field.Location,
                    promise.Location);
            }
            else if (!AreEqual(argument.Type, promise.Type))
            {
                context.Report(
                    $"Argument \"{given}({promise.Name}:)\" is of type \"{argument.Type}\", but \"{promised}({promise.Name}:)\" " +
                    $"is of type \"{promise.Type}\"; give it the same type.",
                    argument.Location,
                    promise.Location);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expected.FindArgument(argument.Name) is null)
            {
                context.Report(
                    $"Argument \"{given}({argument.Name}:)\" is required, but interface field \"{promised}\" does not take it; " +
                    "make it nullable, give it a default, or leave it out.",
                    argument.Location,
                    expected.Location);
            }
        }
    }

    private static bool IsSubtype(GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        (NonNullType given, _) => IsSubtype(given.OfType, expected.Nullable),
        (ListType given, ListType wanted) => IsSubtype(given.OfType, wanted.OfType),
        (CompositeType given, InterfaceType wanted) => ReferenceEquals(given, wanted) || given.Interfaces.Contains(wanted),
        (ObjectType given, UnionType wanted) => wanted.Members.Contains(given),
        _ => ReferenceEquals(type, expected),
    };

    private static bool AreEqual(GraphQLType one, GraphQLType other) => (one, other) switch
    {
        (NonNullType left, NonNullType right) => AreEqual(left.OfType, right.OfType),
        (ListType left, ListType right) => AreEqual(left.OfType, right.OfType),
        _ => ReferenceEquals(one, other),
    };
}
