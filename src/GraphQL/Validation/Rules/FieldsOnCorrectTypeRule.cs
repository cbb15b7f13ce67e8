using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A selected field exists on the type it is selected on.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>
{
    public void Enter(FieldNode node)
    {
        if (Context.ParentType is { } parent && Context.Field is null)
        {
            var name = node.Name.Value;
            Context.Report($"Type \"{parent}\" has no field {Wording.Quote(name)}.{Remedy(parent, name)}", node.Location);
        }
    }

    /// <summary>Types below an abstract one that have the field; or else fields with similar names.</summary>
    private string Remedy(NamedType parent, string name)
    {
        var types = TypesWith(parent, name).Take(5).ToArray();
        return types.Length > 0
            ? $" Did you mean an inline fragment on {Suggestions.List(types)}?"
            : Context.DidYouMean(name, (parent as CompositeType)?.Fields.Keys ?? []);
    }

    /// <summary>Interfaces first, those that more of the possible objects have before others, and then the wider ones; else by name.</summary>
    private IEnumerable<string> TypesWith(NamedType parent, string name)
    {
        if (parent is ObjectType)
        {
            return [];
        }

        var objects = Context.Schema.PossibleTypes(parent).Where(type => type.Fields.ContainsKey(name)).ToArray();
        var interfaces = objects
            .SelectMany(type => type.Interfaces)
            .Where(type => type.Fields.ContainsKey(name))
            .GroupBy(type => type)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Interfaces.Count)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => group.Key.Name);
        return interfaces.Concat(objects.Select(type => type.Name).Order(StringComparer.Ordinal));
    }
}
