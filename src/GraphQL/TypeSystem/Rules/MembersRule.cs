namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>What consists of members has at least one, and no two of the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
internal sealed class MembersRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        foreach (var type in context.Types)
        {
            CheckMembers(context, type);
        }

        foreach (var (type, field) in context.Fields)
        {
            CheckUnique(context, $"Field \"{type}.{field.Name}\" has the argument", field.Arguments, field);
        }

        foreach (var directive in context.OwnDirectives)
        {
            CheckUnique(context, $"Directive \"@{directive.Name}\" has the argument", directive.Arguments, directive);
        }
    }

    private static void CheckMembers(SchemaRuleContext context, NamedType type)
    {
        switch (type)
        {
            case CompositeType composite:
                CheckAny(context, type, composite.DeclaredFields, "field");
                CheckUnique(context, $"Type \"{type}\" has the field", composite.DeclaredFields, type);
                CheckUnique(context, $"Type \"{type}\" implements the interface", composite.Interfaces, type, isReference: true);
                break;
            case UnionType union:
                CheckAny(context, type, union.Members, "member");
                CheckUnique(context, $"Union \"{type}\" has the member", union.Members, type, isReference: true);
                break;
            case EnumType @enum:
                CheckAny(context, type, @enum.DeclaredValues, "value");
                CheckUnique(context, $"Enum \"{type}\" has the value", @enum.DeclaredValues, type);
                break;
            case InputObjectType input:
                CheckAny(context, type, input.DeclaredFields, "field");
                CheckUnique(context, $"Input object \"{type}\" has the field", input.DeclaredFields, type);
                break;
        }
    }

    private static void CheckAny<T>(SchemaRuleContext context, NamedType type, IReadOnlyList<T> members, string kind)
    {
        if (members.Count == 0)
        {
            context.Report($"Type \"{type}\" has no {kind}; define at least one.", type.Location);
        }
    }

    /// <param name="isReference">True where members are types defined elsewhere: then the error stands at their owner.</param>
    private static void CheckUnique<T>(
        SchemaRuleContext context, string has, IReadOnlyList<T> members, ISchemaElement owner, bool isReference = false)
        where T : ISchemaElement
    {
        foreach (var group in members.GroupBy(member => member.Name).Where(group => group.Count() > 1))
        {
            var locations = isReference ? [owner.Location] : group.Select(member => member.Location).ToArray();
            context.Report($"{has} \"{group.Key}\" more than once; define it once.", locations);
        }
    }
}
