using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A field or directive is given each argument once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>
internal sealed class UniqueArgumentNamesRule(ValidationContext context) : ValidationRule(context), IEnter<FieldNode>, IEnter<DirectiveNode>
{
    public void Enter(FieldNode node) => Check(node.Arguments);

    public void Enter(DirectiveNode node) => Check(node.Arguments);

    private void Check(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var (first, again) in RepeatedNames.Find(arguments.Select(argument => argument.Name)))
        {
            Context.Report($"Argument {Wording.Quote(again.Value)} is given more than once; give it once.", first.Location, again.Location);
        }
    }
}
