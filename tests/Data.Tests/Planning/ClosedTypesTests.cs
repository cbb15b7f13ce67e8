using OpenGov.Data.Schema;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Tests.Planning;

/// <summary>
/// A type without an open property is not counted for the public either: neither its rows nor which others have any, by whatever way a query may ask.
/// Plans need no database.
/// </summary>
public sealed class ClosedTypesTests
{
    private static readonly DomainModel Model = DomainModel.Current;
    private static readonly GraphStore Graph =
        new(new DatabaseAddress.Sqlite("none.db"), Model, GraphSchema.Compose(Model, new EntityRootFields(Model), new SearchRootField()));

    public static TheoryData<string> Closed => [.. Model.Entities.Where(type => type.Classification > Classification.Open).Select(type => type.Name)];

    private static IEnumerable<EntityModel> Rows => Model.Entities.Where(type => !type.IsComponent);

    [Fact]
    public void These_types_are_closed_to_the_public() => Assert.Equal(
        ["Booking", "Change", "ConsumerCase", "Dispatch", "GazetteSubmission", "ItineraryEntry", "ParkingPermit", "Petition"],
        Closed.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Closed))]
    public void Whoever_may_not_read_a_type_cannot_count_it_and_whoever_may_can(string name)
    {
        var type = Model.Entity(name);
        var wrong =
            from clearance in Enum.GetValues<Classification>()
            from query in OwnLists(type).Concat(ListsOfOthers(type)).Concat(References(type))
            let refused = IsRefused(query, type, clearance)
            where refused != (type.Classification > clearance)
            select $"{(refused ? "refused to" : "answered")} {clearance}: {query}";

        Assert.Empty(wrong);
    }

    /// <summary>What is open stays countable, whole and by group.</summary>
    [Fact]
    public void Every_open_type_is_counted_for_everyone() => Assert.Empty(
        from type in Rows
        where type.Classification == Classification.Open
        from query in (string[])[$"{{ {type.Plural} {{ totalCount }} }}", $"{{ {type.Plural}Aggregate(groupBy: [{{ id: VALUE }}]) {{ count }} }}"]
        from error in Graph.Engine.Prepare(query, null, default, AccessScope.Public).Errors
        select $"{query}: {error.Message}");

    private static IEnumerable<string> OwnLists(EntityModel type)
    {
        var (list, groups) = (type.Plural, $"{type.Plural}Aggregate");
        yield return $"{{ {list} {{ totalCount }} }}";
        yield return $"{{ {list}(first: 0) {{ __typename }} }}";
        yield return $"{{ {list}(first: 1) {{ pageInfo {{ hasNextPage }} }} }}";
        yield return $"{{ {groups} {{ count }} }}";
        yield return $"{{ {groups} {{ __typename }} }}";
        yield return $"{{ {groups}(where: {{ id: {{ neq: null }} }}) {{ count }} }}";
        yield return $"{{ {groups}(groupBy: [{{ id: VALUE }}]) {{ count }} }}";
        yield return $"{{ {groups}(groupBy: [{{ id: VALUE }}], having: {{ count: {{ gt: 1 }} }}, order: [{{ count: DESC }}], first: 1) {{ group {{ __typename }} }} }}";
        yield return $"{{ {type.Singular}(id: \"{type.Name}-0000000000000001\") {{ __typename }} }}";
    }

    /// <summary>By every list of it that another type has, directly and behind a reference.</summary>
    private static IEnumerable<string> ListsOfOthers(EntityModel type) =>
        from owner in Rows
        from list in owner.Relations
        where list.Target == type
        from query in ListQueries(owner, list)
        select query;

    private static IEnumerable<string> ListQueries(EntityModel owner, RelationModel list)
    {
        yield return $"{{ {owner.Plural} {{ nodes {{ {list.Name} {{ totalCount }} }} }} }}";
        yield return $"{{ {owner.Plural} {{ nodes {{ {list.Name}(first: 0) {{ __typename }} }} }} }}";
        yield return $"{{ {owner.Plural} {{ nodes {{ {list.Name}Aggregate {{ count }} }} }} }}";
        yield return $"{{ {owner.Plural} {{ nodes {{ {list.Name}Aggregate(groupBy: [{{ id: VALUE }}]) {{ __typename }} }} }} }}";
        yield return $"{{ {owner.Plural}(order: [{{ {list.Name}: {{ count: DESC }} }}]) {{ nodes {{ __typename }} }} }}";
        foreach (var filter in (string[])["any: true", "some: {}", "none: {}", "all: {}", "count: { gt: 0 }", "count: null"])
        {
            yield return $"{{ {owner.Plural}(where: {{ {list.Name}: {{ {filter} }} }}) {{ totalCount }} }}";
            yield return $"{{ {owner.Plural}Aggregate(where: {{ not: {{ or: [{{ {list.Name}: {{ {filter} }} }}] }} }}) {{ count }} }}";
        }

        foreach (var (further, reference) in Rows.SelectMany(row => row.Properties.Where(property => property.Target == owner).Select(property => (row, property.Name))))
        {
            yield return $"{{ {further.Plural}(where: {{ {reference}: {{ {list.Name}: {{ any: true }} }} }}) {{ totalCount }} }}";
            yield return $"{{ {further.Plural}(order: [{{ {reference}: {{ {list.Name}: {{ count: ASC }} }} }}]) {{ nodes {{ __typename }} }} }}";
        }
    }

    /// <summary>By every reference that another type has to it.</summary>
    private static IEnumerable<string> References(EntityModel type) =>
        from owner in Rows
        from reference in owner.Properties
        where reference.Target == type
        from query in (string[])
        [
            $"{{ {owner.Plural} {{ nodes {{ {reference.Name} {{ __typename }} }} }} }}",
            $"{{ {owner.Plural}(where: {{ {reference.Name}: null }}) {{ totalCount }} }}",
            $"{{ {owner.Plural}(where: {{ {reference.Name}: {{}} }}) {{ totalCount }} }}",
            $"{{ {owner.Plural}Aggregate {{ {reference.Name} {{ distinct }} }} }}",
            $"{{ {owner.Plural}Aggregate(groupBy: [{{ {reference.Name}: {{ id: VALUE }} }}]) {{ count }} }}",
            $"{{ {owner.Plural}Aggregate(groupBy: [{{ id: VALUE }}], having: {{ {reference.Name}: {{ count: {{ gt: 0 }} }} }}) {{ count }} }}",
            $"{{ {owner.Plural}Aggregate(groupBy: [{{ id: VALUE }}], order: [{{ {reference.Name}: {{ distinct: DESC }} }}]) {{ count }} }}",
        ]
        select query;

    /// <summary>Others may be refused beside it: the property that leads there, or the type that has it.</summary>
    private static bool IsRefused(string query, EntityModel type, Classification clearance)
    {
        var errors = Graph.Engine.Prepare(query, null, default, new AccessScope(clearance)).Errors;
        Assert.All(errors, error => Assert.Equal("FORBIDDEN", error.Code));
        return errors.Any(error => error.Message.StartsWith($"Type \"{type.Name}\" is {type.Classification};", StringComparison.Ordinal));
    }
}
