using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>Operations on single values, named as Hot Chocolate names them: one input type for each scalar and enum.</summary>
internal sealed class OperationInputTypes(GraphTypes types)
{
    private static readonly FilterOperation[] Equality = [FilterOperation.Eq, FilterOperation.Neq, FilterOperation.In, FilterOperation.Nin];

    private static readonly FilterOperation[] Comparison =
    [
        .. Equality, FilterOperation.Gt, FilterOperation.Ngt, FilterOperation.Gte, FilterOperation.Ngte, FilterOperation.Lt, FilterOperation.Nlt,
        FilterOperation.Lte, FilterOperation.Nlte,
    ];

    private static readonly FilterOperation[] Matching =
    [
        .. Equality, FilterOperation.Contains, FilterOperation.Ncontains, FilterOperation.StartsWith, FilterOperation.NstartsWith,
        FilterOperation.EndsWith, FilterOperation.NendsWith,
    ];

    private readonly Dictionary<string, InputObjectType> known = [];

    /// <summary>On a count, and on a year.</summary>
    public InputObjectType Integer => Of(PropertyKind.Integer, SpecifiedScalars.Int);

    public InputObjectType Of(PropertyModel property) => Of(property.Kind, types.Leaf(property));

    public InputObjectType Of(PropertyKind kind, NamedType leaf)
    {
        var name = $"{leaf.Name}OperationFilterInput";
        if (!known.TryGetValue(name, out var made))
        {
            made = new InputObjectType(name, $"Operations on a value of type {leaf.Name}. Every one given must hold.", () => Fields(kind, leaf));
            known.Add(name, made);
        }

        return made;
    }

    public InputObjectType Texts => field ??= new InputObjectType("ListStringOperationFilterInput", "Which lists of texts.", () =>
        Quantified(Of(PropertyKind.Text, SpecifiedScalars.String), "text"));

    /// <summary>The fields of a filter on a list.</summary>
    /// <param name="item">The filter on one member.</param>
    /// <param name="member">What a member is called.</param>
    public IEnumerable<InputValueDefinition> Quantified(InputObjectType item, string member) =>
    [
        new("all", item) { Description = $"For every {member}.", Binding = new FilterBinding.Quantified(Quantifier.All) },
        new("none", item) { Description = $"For no {member}.", Binding = new FilterBinding.Quantified(Quantifier.None) },
        new("some", item) { Description = $"For at least one {member}.", Binding = new FilterBinding.Quantified(Quantifier.Some) },
        new("any", SpecifiedScalars.Boolean) { Description = $"Whether there is a {member} at all.", Binding = new FilterBinding.Quantified(Quantifier.Any) },
        new("count", Integer) { Description = $"How many {member}s there are.", Binding = new FilterBinding.Count() },
    ];

    private IEnumerable<InputValueDefinition> Fields(PropertyKind kind, NamedType leaf)
    {
        foreach (var operation in OperationsOf(kind))
        {
            yield return new(
                Naming.ToCamel(operation.ToString()), operation is FilterOperation.In or FilterOperation.Nin ? new ListType(new NonNullType(leaf)) : leaf)
            {
                Description = Describe(operation, kind),
                Binding = new FilterBinding.Operation(operation),
            };
        }

        if (kind is PropertyKind.Date or PropertyKind.PartialDate or PropertyKind.DateTime)
        {
            yield return new("within", PlannedScalars.PartialDate)
            {
                Description = "Lies wholly in this year, month or day"
                    + (kind == PropertyKind.PartialDate ? "; a date that is only a year lies in no month." : kind == PropertyKind.DateTime ? " of Taipei." : "."),
                Binding = new FilterBinding.Operation(FilterOperation.Within),
            };
            yield return new("rocYear", Integer)
            {
                Description = $"The year in which it lies, less 1911{(kind == PropertyKind.DateTime ? ", in Taipei" : "")}.",
                Binding = new FilterBinding.RocYear(),
            };
        }
    }

    private static string Describe(FilterOperation operation, PropertyKind kind)
    {
        var text = operation switch
        {
            FilterOperation.Eq => "Equals; null for no value.",
            FilterOperation.Neq => "Does not equal; null for any value.",
            FilterOperation.In => "Equals one of them.",
            FilterOperation.Nin => "Equals none of them.",
            FilterOperation.Gt => "Comes after.",
            FilterOperation.Ngt => "Does not come after; no value does not.",
            FilterOperation.Gte => "Equals or comes after.",
            FilterOperation.Ngte => "Neither equals nor comes after; no value does not.",
            FilterOperation.Lt => "Comes before.",
            FilterOperation.Nlt => "Does not come before; no value does not.",
            FilterOperation.Lte => "Equals or comes before.",
            FilterOperation.Nlte => "Neither equals nor comes before; no value does not.",
            FilterOperation.Contains => "Holds this text, case and width as they are.",
            FilterOperation.Ncontains => "Does not hold this text.",
            FilterOperation.StartsWith => "Begins with this text, case and width as they are.",
            FilterOperation.NstartsWith => "Does not begin with this text.",
            FilterOperation.EndsWith => "Ends with this text, case and width as they are.",
            _ => "Does not end with this text.",
        };
        return kind == PropertyKind.PartialDate ? $"{text} Compares earliest days; for all of a year ask \"within\"." : text;
    }

    private static FilterOperation[] OperationsOf(PropertyKind kind) => kind switch
    {
        PropertyKind.Text => Matching,
        PropertyKind.Boolean => [FilterOperation.Eq, FilterOperation.Neq],
        PropertyKind.Enum or PropertyKind.Id => Equality,
        _ => Comparison,
    };
}
