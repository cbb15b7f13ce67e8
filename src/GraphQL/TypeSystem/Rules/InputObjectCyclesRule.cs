using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem.Rules;

/// <summary>
/// Input objects that hold each other can be left out somewhere, since nobody could write an endless value, and their defaults come to an end.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References"/>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()"/>
internal sealed class InputObjectCyclesRule : SchemaRule
{
    public override void Check(SchemaRuleContext context)
    {
        var required = new RequiredFields(context);
        var defaults = new Defaults(context);
        foreach (var type in context.Types.OfType<InputObjectType>())
        {
            required.Follow(type);
            defaults.Follow(type, new ObjectValueNode([], default));
        }
    }

    private static void Report(
        SchemaRuleContext context, IReadOnlyList<(InputObjectType Type, InputValueDefinition Field)> circle, Func<string, string> describe)
    {
        var fields = string.Join(", ", circle.Select(step => $"\"{step.Type}.{step.Field.Name}\""));
        context.Report(describe($"{(circle.Count == 1 ? "field" : "fields")} {fields}"), [.. circle.Select(step => step.Field.Location)]);
    }

    /// <summary>Goes from type to type by required fields. A type is followed once, so each circle is told once.</summary>
    private sealed class RequiredFields(SchemaRuleContext context)
    {
        private readonly HashSet<InputObjectType> followed = [];
        private readonly List<(InputObjectType Type, InputValueDefinition Field)> path = [];

        public void Follow(InputObjectType type)
        {
            if (!followed.Add(type))
            {
                return;
            }

            foreach (var field in type.Fields.Values)
            {
                if (field.Type is not NonNullType { OfType: InputObjectType next })
                {
                    continue;
                }

                path.Add((type, field));
                if (path.FindIndex(step => ReferenceEquals(step.Type, next)) is >= 0 and var start)
                {
                    Report(context, path[start..], fields =>
                        $"Input object \"{next}\" holds itself without end, by the required {fields}. " +
                        "Make one of these fields nullable, or a list.");
                }
                else
                {
                    Follow(next);
                }

                path.RemoveAt(path.Count - 1);
            }
        }
    }

    /// <summary>Goes from field to field by the defaults that fill what a default leaves out. A field is followed once.</summary>
    private sealed class Defaults(SchemaRuleContext context)
    {
        private readonly HashSet<InputValueDefinition> followed = [];
        private readonly List<(InputObjectType Type, InputValueDefinition Field)> path = [];

        /// <param name="value">A value of the type, whose absent fields take their defaults.</param>
        public void Follow(InputObjectType type, ValueNode value)
        {
            foreach (var item in (value as ListValueNode)?.Values ?? [])
            {
                Follow(type, item);
            }

            if (value is not ObjectValueNode given)
            {
                return;
            }

            foreach (var field in type.Fields.Values)
            {
                if (field.Type.Named is not InputObjectType next)
                {
                    continue;
                }

                if (given.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name) is { } written)
                {
                    Follow(next, written.Value);
                }
                else if (DefaultValuesRule.FindLiteral(field) is { } literal)
                {
                    FollowDefault(type, field, next, literal);
                }
            }
        }

        private void FollowDefault(InputObjectType type, InputValueDefinition field, InputObjectType next, ValueNode literal)
        {
            if (path.FindIndex(step => ReferenceEquals(step.Field, field)) is >= 0 and var start)
            {
                Report(context, path[start..], fields =>
                    $"The default of an input field leads back to itself, by {fields}. Leave one of these defaults out.");
            }
            else if (followed.Add(field))
            {
                path.Add((type, field));
                Follow(next, literal);
                path.RemoveAt(path.Count - 1);
            }
        }
    }
}
