using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Planning;

/// <summary>The gate over the department's own types: every member of every type, wherever a query can name it. Plans need no database.</summary>
public sealed class ModelGateTests
{
    private static readonly DomainModel Model = DomainModel.Current;
    private static readonly GraphStore Graph =
        new(new DatabaseAddress.Sqlite("none.db"), Model, GraphSchema.Compose(Model, new EntityRootFields(Model)));

    public static TheoryData<string> Types => [.. Model.Entities.Where(type => !type.IsComponent).Select(type => type.Name)];

    [Theory, MemberData(nameof(Types))]
    public void Whoever_may_not_read_a_member_cannot_select_filter_sort_or_group_by_it_and_whoever_may_can(string name)
    {
        var wrong =
            from clearance in Enum.GetValues<Classification>()
            from member in MembersOf(Model.Entity(name))
            from query in QueriesFor(Model.Entity(name), member)
            let refused = IsRefused(query, clearance)
            where refused != (member.Classification > clearance)
            select $"{(refused ? "refused to" : "shown to")} {clearance}: {query}";

        Assert.Empty(wrong);
    }

    private static bool IsRefused(string query, Classification clearance)
    {
        var errors = Graph.Engine.Prepare(query, null, default, new AccessScope(clearance)).Errors;
        Assert.All(errors, error => Assert.Equal("FORBIDDEN", error.Code));
        return errors.Count > 0;
    }

    private static IEnumerable<string> QueriesFor(EntityModel type, Member member)
    {
        yield return $"{{ {type.Plural} {{ nodes {{ {member.Selection} }} }} }}";
        yield return $"{{ {type.Plural} {{ edges {{ node {{ {member.Selection} }} }} }} }}";
        yield return $"{{ {type.Singular}(id: \"{type.Name}-0000000000000001\") {{ {member.Selection} }} }}";
        if (!member.IsId)
        {
            yield return $"{{ node(id: \"{type.Name}-0000000000000001\") {{ ... on {type.Name} {{ {member.Selection} }} }} }}";
        }

        if (member.IsFiltered)
        {
            yield return $"{{ {type.Plural}(where: {{ {member.Name}: null }}) {{ totalCount }} }}";
            yield return $"{{ {type.Plural}(where: {{ not: {{ {member.Name}: {{}} }} }}) {{ totalCount }} }}";
        }

        if (member.Order is { } order)
        {
            yield return $"{{ {type.Plural}(order: [{{ {member.Name}: {order} }}]) {{ nodes {{ __typename }} }} }}";
        }

        foreach (var groups in AggregatesOf(type, member.Name))
        {
            yield return $"{{ {type.Plural}Aggregate{groups} }}";
        }
    }

    /// <summary>Every place of an aggregate that can name the member: what is shown, grouped, kept and sorted by.</summary>
    private static IEnumerable<string> AggregatesOf(EntityModel type, string member)
    {
        var field = Graph.Engine.Schema.Query.Fields[$"{type.Plural}Aggregate"];
        if (((ObjectType)field.Type.Named).Fields.Values.FirstOrDefault(shown => shown.Binding is AggregateBinding.Of(var property) && property.Name == member) is { Name: var name })
        {
            yield return $" {{ {name} {{ count }} }}";
            yield return $"(groupBy: [{{ id: VALUE }}], having: {{ not: {{ {name}: {{ distinct: null }} }} }}) {{ count }}";
            yield return $"(groupBy: [{{ id: VALUE }}], order: [{{ {name}: {{ distinct: DESC }} }}]) {{ count }}";
        }

        if (((InputObjectType)field.FindArgument("groupBy")!.Type.Named).Fields.GetValueOrDefault(member) is { } key)
        {
            yield return $"(groupBy: [{{ {member}: {(key.Type.Named is InputObjectType ? "{ id: VALUE }" : "VALUE")} }}]) {{ count }}";
        }
    }

    /// <summary>A member is as closed as its type, itself and what it leads to.</summary>
    private static IEnumerable<Member> MembersOf(EntityModel type)
    {
        var leaves = type.Properties.Select(property => (property.Name, property)).Concat(type.Aliases.Select(alias => (alias.Key, alias.Value.Property)));
        foreach (var (name, property) in leaves)
        {
            var isSequence = property.Kind == PropertyKind.Id && name != property.Name;
            yield return new Member(
                name,
                property.Target is null ? name : $"{name} {{ __typename }}",
                Highest(type.Classification, property.Classification, property.Target?.Classification),
                IsFiltered: property.Kind != PropertyKind.Json && !isSequence,
                property.Kind is PropertyKind.Json or PropertyKind.TextList || isSequence ? null : property.Target is null ? "DESC" : "{ id: DESC }",
                IsId: property.Kind == PropertyKind.Id && !isSequence);
        }

        foreach (var relation in type.Relations)
        {
            yield return new Member(
                relation.Name,
                $"{relation.Name} {{ {(relation is RelationModel.Components ? "__typename" : "totalCount")} }}",
                Highest(type.Classification, relation.Classification, relation.Target.Classification),
                IsFiltered: true,
                Order: "{ count: DESC }");
        }
    }

    private static Classification Highest(params Classification?[] classifications) => classifications.OfType<Classification>().Max();

    /// <param name="Order">How it is given in an order; null where rows cannot be sorted by it.</param>
    /// <param name="IsId">Not asked of <c>node</c>, which answers null for what the caller may not know of, whether there is a row or not.</param>
    private sealed record Member(
        string Name, string Selection, Classification Classification, bool IsFiltered, string? Order, bool IsId = false);
}
