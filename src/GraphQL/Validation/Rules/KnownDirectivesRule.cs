using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>Every directive is in the schema and stands where the schema allows it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
internal sealed class KnownDirectivesRule(ValidationContext context) : ValidationRule(context), IEnter<DirectiveList>
{
    public void Enter(DirectiveList node)
    {
        foreach (var directive in node.Directives)
        {
            if (Context.IsOver)
            {
                return;
            }

            var name = directive.Name.Value;
            if (Context.Schema.FindDirective(name) is not { } known)
            {
                var names = Context.Schema.Directives.Select(candidate => candidate.Name);
                Context.Report(
                    $"The schema has no directive {Wording.Quote("@" + name)}.{Context.DidYouMean(name, names, "@")}",
                    directive.Location);
            }
            else if (!known.Locations.Contains(node.Location))
            {
                Context.Report(
                    $"Directive \"@{name}\" cannot stand on {Words(node.Location)}; it can stand on {Allowed(known.Locations)}.",
                    directive.Location);
            }
        }
    }

    private static string Allowed(IReadOnlyList<string> locations)
    {
        var places = locations.Select(Words).ToArray();
        return places.Length < 2 ? string.Concat(places) : $"{string.Join(", ", places[..^1])} or {places[^1]}";
    }

    /// <summary><c>FRAGMENT_SPREAD</c> as words of a sentence.</summary>
    private static string Words(string location)
    {
        var words = location.ToLowerInvariant().Replace('_', ' ');
        return $"{(words[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a")} {words}";
    }
}
