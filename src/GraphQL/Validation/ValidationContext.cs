using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation;

/// <summary>What rules know: the document, the schema, where the walk stands; and where they report.</summary>
internal sealed class ValidationContext(GraphQLSchema schema, DocumentNode document, ValidationLimits limits)
{
    /// <summary>Further ones help nobody, and a cycle can have thousands.</summary>
    private const int MostLocations = 20;

    /// <summary>
    /// Names that are compared to find what was meant, times the letters of what was given. A document brings names of its own, so that its errors
    /// times its names are far more than its length.
    /// </summary>
    private const long MostLettersCompared = 300_000;

    private readonly List<GraphQLError> errors = [];
    private readonly Dictionary<DefinitionNode, List<VariableUsage>> usages = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(NamedType, NamedType), bool> overlaps = [];
    private GraphQLError? exceeded;
    private long lettersCompared;
    private int spent;
    private int visited;

    public GraphQLSchema Schema { get; } = schema;
    public DocumentNode Document { get; } = document;
    public ValidationLimits Limits { get; } = limits;
    public FragmentGraph Fragments { get; } = new(document);

    /// <summary>All steps so far: nodes that were visited, and what rules have spent.</summary>
    public int Steps => visited + spent;

    /// <summary>True when a limit has ended the check: nothing more is reported, and the walk stops.</summary>
    public bool IsOver => exceeded is not null;

    /// <summary>The type of the selection set around the current node; null where the schema does not know it.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The field around the current node or the current field itself; null where the schema does not have it.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The directive around the current argument; null outside directives or where the schema does not have it.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The current argument; null where the schema does not have it.</summary>
    public InputValueDefinition? Argument { get; set; }

    /// <summary>As <see cref="Suggestions.DidYouMean"/>; nothing any more once the document's errors have taken too many comparisons.</summary>
    public string DidYouMean(string given, IEnumerable<string> known, string prefix = "")
    {
        lettersCompared += (long)given.Length * known.Count();
        return lettersCompared > MostLettersCompared ? "" : Suggestions.DidYouMean(given, known, prefix);
    }

    public void Report(string message, params IEnumerable<SourceLocation> locations)
    {
        if (IsOver)
        {
            return;
        }

        if (errors.Count == Limits.MaxErrors)
        {
            exceeded = new(
                $"The document has more than {Limits.MaxErrors} errors; only these are shown. Correct them first.",
                ErrorCodes.LimitExceeded,
                Facts: FactsOf(Limits.MaxErrors, Limits.MaxErrors + 1));
            return;
        }

        errors.Add(new(message, ErrorCodes.ValidationFailed, [.. locations.Take(MostLocations)]));
    }

    /// <summary>
    /// Counts the steps of a rule whose work can grow faster than the document. False when too many are made; then the check is over.
    /// </summary>
    public bool Spend(int steps)
    {
        spent += steps;
        if (spent > Limits.MaxSteps)
        {
            Exceed(
                $"Comparing the fields that share response keys, and following fragments, takes more than {Limits.MaxSteps} steps, which is " +
                "the limit. Select each field once, spread fewer fragments in one place, or send fewer operations at once.",
                Document.Location,
                Limits.MaxSteps,
                spent);
        }

        return !IsOver;
    }

    /// <summary>Ends the check.</summary>
    public void Exceed(string message, SourceLocation location, int limit, int found) =>
        exceeded ??= new(message, ErrorCodes.LimitExceeded, [location], Facts: FactsOf(limit, found));

    /// <summary>In the order of the document; a limit that was exceeded stands last.</summary>
    public IReadOnlyList<GraphQLError> Errors()
    {
        var ordered = errors.OrderBy(error => error.Locations![0].Line).ThenBy(error => error.Locations![0].Column);
        return [.. ordered, .. exceeded is null ? Array.Empty<GraphQLError>() : [exceeded]];
    }

    /// <summary>Counts a node of the document, which the walk looks at once.</summary>
    public void Visit() => visited++;

    public void Use(DefinitionNode definition, VariableUsage usage) =>
        (usages.TryGetValue(definition, out var list) ? list : usages[definition] = []).Add(usage);

    /// <summary>Uses in the operation itself, then in each fragment it reaches.</summary>
    public OperationUsages UsagesIn(OperationDefinitionNode operation)
    {
        var used = new List<VariableUsage>();
        foreach (var definition in Fragments.ReachableFrom([operation]).Prepend<DefinitionNode>(operation))
        {
            var own = usages.GetValueOrDefault(definition) ?? [];
            if (!Spend(1 + own.Count + Fragments.SpreadsIn(definition).Count))
            {
                break;
            }

            used.AddRange(own);
        }

        return new(operation, used);
    }

    /// <summary>Whether some object can be of both types.</summary>
    public bool Overlap(NamedType one, NamedType other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (!overlaps.TryGetValue((one, other), out var known))
        {
            known = Schema.PossibleTypes(one).Intersect(Schema.PossibleTypes(other)).Any();
            overlaps.Add((one, other), known);
        }

        return known;
    }

    private static Dictionary<string, object?> FactsOf(int limit, int found) => new() { ["limit"] = limit, ["found"] = found };
}
