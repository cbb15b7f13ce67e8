using OpenGov.Data.Planning;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Schema;

/// <summary>
/// What the graph's fields and arguments cost: the one place where weights stand (docs/adr/0010-cost.md). One is the reading of a row through an index; what
/// has no line here costs <see cref="Unknown"/>.
/// </summary>
internal sealed class CostWeights : ICostWeights
{
    /// <summary>A planned field or a part of a filter of which nothing is said below.</summary>
    private const int Unknown = 10;

    /// <summary>Citations, mostly: a row has one to three. And the fields in which a search found words.</summary>
    private static readonly ListSize Components = new(5);

    private static readonly ListSize Page = new(PageSize.Default) { Most = PageSize.Most, SlicingArguments = ["first", "last"], SizedFields = ["nodes", "edges"] };

    /// <summary>Kinds, years, countries: a few dozen.</summary>
    private static readonly ListSize Groups = new(20) { Most = PageSize.MostGroups, SlicingArguments = ["first"] };

    private static readonly ListSize Ids = new(1) { Most = NodePlanner.MostIds, SlicingArguments = ["ids"] };

    public int Of(FieldDefinition field) => field.Binding switch
    {
        FieldBinding.Scalar => 0,
        FieldBinding.ToOne => 1,
        FieldBinding.First => 2,
        FieldBinding.Components => 5,
        FieldBinding.Connection => 10,
        FieldBinding.RootConnection => 10,

        // A rank is made of every row that is found, whatever the page.
        FieldBinding.RootSearch => 100,

        // They read every row of the list.
        FieldBinding.RootAggregate => 100,
        FieldBinding.Aggregate => 20,
        AggregateBinding => 0,
        FieldBinding.RootSingle or FieldBinding.RootNode or FieldBinding.RootNodes or FieldBinding.KnownRow => 5,
        FieldBinding.Part(ConnectionPart.TotalCount) => 20,
        FieldBinding.Part or FieldBinding.Match => 0,

        // An interface's own field is an id; what a resolver gives is in memory already, or it is a command.
        null => field.IsPlanned || field.Type.Named.IsLeaf ? 0 : 1,
        _ => Unknown,
    };

    public int Of(InputValueDefinition input) => input.Binding switch
    {
        // Arguments themselves, and what a command is given.
        null => 0,
        FilterBinding.And or FilterBinding.Or or FilterBinding.Not or FilterBinding.Scalar or FilterBinding.List or FilterBinding.Texts or FilterBinding.RocYear => 0,
        FilterBinding.ToOne => 2,
        FilterBinding.Quantified => 10,
        FilterBinding.Count => 20,

        // No index helps to find a text inside another.
        FilterBinding.Operation(FilterOperation.Contains or FilterOperation.Ncontains or FilterOperation.EndsWith or FilterOperation.NendsWith) => 10,
        FilterBinding.Operation => 1,

        // Keys of an order.
        SortBinding.Scalar or SortBinding.ToOne => 2,
        SortBinding.List => 20,

        // Keys of groups, and their results as a filter or an order names them.
        AggregateBinding.Group or AggregateBinding.Of => 0,
        AggregateBinding => 2,
        _ => Unknown,
    };

    public ListSize? SizeOf(FieldDefinition field) => field.Binding switch
    {
        FieldBinding.Connection or FieldBinding.RootConnection or FieldBinding.RootSearch => Page,
        FieldBinding.Components or FieldBinding.Part(ConnectionPart.Matches) => Components,
        FieldBinding.RootAggregate or FieldBinding.Aggregate => Groups,
        FieldBinding.RootNodes => Ids,
        _ => null,
    };
}
