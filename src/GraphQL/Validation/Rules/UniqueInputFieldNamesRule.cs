using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>An input object is given each field once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context), IEnter<ObjectValueNode>
{
    public void Enter(ObjectValueNode node)
    {
        if (node.Fields.Count < 2)
        {
            return;
        }

        foreach (var (first, again) in RepeatedNames.Find(node.Fields.Select(field => field.Name)))
        {
            Context.Report(
                $"Input field {Wording.Quote(again.Value)} is given more than once; give it once.",
                first.Location, again.Location);
        }
    }
}
