using System.Text.Json;
using OpenGov.Data.Reading;
using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.Domain.Statistics;

namespace OpenGov.Data.Tests.Planning;

/// <summary>What no shipped type shows yet: that the gate holds for types which hide more. Plans need no database.</summary>
public sealed class GateTests
{
    private static readonly DomainModel Model = DomainModel.Of([typeof(Secret), typeof(Half), typeof(Veiled), typeof(Holder), typeof(Citation), typeof(Source)]);

    [Theory]
    [InlineData("{ secrets { __typename } }", "Type \"Secret\"")]
    [InlineData("{ secrets { totalCount } }", "Type \"Secret\"")]
    [InlineData("{ secret(id: \"x\") { id } }", "Type \"Secret\"")]
    [InlineData("{ node(id: \"Secret-0000000000000001\") { ... on Secret { version } } }", "Field \"Secret.version\"")]
    [InlineData("{ node(id: \"Secret-0000000000000001\") { ... on Secret { citations { section } } } }", "Field \"Secret.citations\"")]
    [InlineData("{ node(id: \"Holder-0000000000000001\") { ... on Holder { secret { __typename } } } }", "Type \"Secret\"")]
    [InlineData("{ holders { nodes { secret { id } } } }", "Type \"Secret\"")]
    [InlineData("{ holders(where: { secret: null }) { totalCount } }", "Type \"Secret\"")]
    [InlineData("{ holders(where: { not: { or: [{ secret: {} }] } }) { totalCount } }", "Type \"Secret\"")]
    [InlineData("{ veileds { nodes { holders(where: { secret: { id: { eq: \"x\" } } }) { totalCount } } } }", "Type \"Secret\"")]
    [InlineData("{ halves { nodes { inner } } }", "Field \"Half.inner\"")]
    [InlineData("{ halves { nodes { open: inner } } }", "Field \"Half.inner\"")]
    [InlineData("{ halves { ...Part } } fragment Part on HalfConnection { edges { node { ... on Half { inner } } } }", "Field \"Half.inner\"")]
    [InlineData("{ halves(where: { inner: null }) { totalCount } }", "Field \"Half.inner\"")]
    [InlineData("{ halves(where: { inner: {} }) { totalCount } }", "Field \"Half.inner\"")]
    [InlineData("{ halves(order: [{ inner: null }]) { nodes { id } } }", "Field \"Half.inner\"")]
    [InlineData("{ holders(order: [{ secret: { id: ASC } }]) { nodes { id } } }", "Type \"Secret\"")]
    [InlineData("{ holders(order: [{ secret: null }]) { nodes { id } } }", "Type \"Secret\"")]
    [InlineData("{ veileds(order: [{ holders: { count: ASC } }]) { nodes { holders(where: { half: { inner: null } }) { totalCount } } } }", "Field \"Half.inner\"")]
    [InlineData("{ holders(order: [{ half: { inner: ASC } }]) { nodes { id } } }", "Field \"Half.inner\"")]
    [InlineData("{ halves(last: 1, before: \"x\", order: [{ inner: DESC_NULLS_FIRST }]) { nodes { id } } }", "Field \"Half.inner\"")]
    [InlineData("{ secretsAggregate { count } }", "Type \"Secret\"")]
    [InlineData("{ holdersAggregate { secret { distinct } } }", "Type \"Secret\"")]
    [InlineData("{ holdersAggregate(groupBy: [{ secret: { id: VALUE } }]) { count } }", "Type \"Secret\"")]
    [InlineData("{ holdersAggregate(groupBy: [{ id: VALUE }], having: { secret: { count: { gt: 0 } } }) { count } }", "Type \"Secret\"")]
    [InlineData("{ holdersAggregate(groupBy: [{ id: VALUE }], having: { secret: null }) { count } }", "Type \"Secret\"")]
    [InlineData("{ halvesAggregate { inner { min } } }", "Field \"Half.inner\"")]
    [InlineData("{ halvesAggregate(groupBy: [{ inner: VALUE }]) { count } }", "Field \"Half.inner\"")]
    [InlineData("{ halvesAggregate(order: [{ inner: { max: DESC } }]) { count } }", "Field \"Half.inner\"")]
    [InlineData("{ halvesAggregate(where: { inner: {} }) { count } }", "Field \"Half.inner\"")]
    [InlineData("{ veileds { nodes { holdersAggregate(groupBy: [{ half: { inner: VALUE } }]) { count } } } }", "Field \"Half.inner\"")]
    [InlineData("{ halves(order: [{ inner: DESC }]) { pageInfo { endCursor } } }", "Field \"Half.inner\"")]
    public void What_is_above_the_clearance_is_refused_wherever_it_stands(string query, string refused)
    {
        var error = Prepare(query).Errors[0];

        Assert.Equal("FORBIDDEN", error.Code);
        Assert.StartsWith($"{refused} is Internal; this request reads Open fields only.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query ($where: HalfFilterInput) { halves(where: $where) { totalCount } }", """{"where":{"and":[{"inner":{"eq":"x"}}]}}""")]
    [InlineData("query ($order: [HalfSortInput!]) { halves(order: $order) { totalCount } }", """{"order":[{"inner":"ASC"}]}""")]
    public void What_is_above_the_clearance_is_refused_in_variables(string query, string variables) =>
        Assert.Equal("FORBIDDEN", Prepare(query, variables).Errors[0].Code);

    /// <summary>Otherwise the answer "null" and the filter "null" would differ in just the rows that are hidden.</summary>
    [Fact]
    public void A_reference_to_a_hidden_row_is_none() =>
        Assert.Equal(
            "select t0.\"id\" from \"holder\" t0 where not exists (select 1 from \"veiled\" t1 where t1.\"id\" = t0.\"veiled_id\" and t1.\"shown\" = 1) "
            + "order by t0.\"id\" limit ?1;\n",
            ((PlannedGraphOperation)Prepare("{ holders(where: { veiled: null }) { nodes { id } } }").Operation!.Plan!).Plan.Sql());

    /// <summary>Otherwise the order would tell what the answer hides.</summary>
    [Theory]
    [InlineData("holders(order: [{ veiled: { shown: ASC } }])",
        "left join \"veiled\" t1 on (t1.\"id\" = t0.\"veiled_id\" and t1.\"shown\" = 1) order by t1.\"shown\" nulls last, t0.\"id\"")]
    [InlineData("halves(order: [{ holders: { count: DESC } }])",
        "order by (select count(*) from \"holder\" t1 where t1.\"half_id\" = t0.\"id\") desc, t0.\"id\"")]
    public void Hidden_rows_are_none_to_an_order(string list, string sql) =>
        Assert.Contains(sql, ((PlannedGraphOperation)Prepare($"{{ {list} {{ nodes {{ id }} }} }}").Operation!.Plan!).Plan.Sql(), StringComparison.Ordinal);

    private static GraphQL.Execution.PrepareResult Prepare(string query, string? variables = null)
    {
        var graph = new GraphStore(
            new DatabaseAddress.Sqlite("none.db"), Model, GraphSchema.Compose(Model, new EntityRootFields(Model)));
        return graph.Engine.Prepare(query, null, variables is null ? default : JsonElement.Parse(variables), AccessScope.Public);
    }

    [Entity("密", "Secret", Purpose = "For this test.")]
    private sealed class Secret : RecordEntity
    {
        [Label("字", "Word")]
        public required string Word { get; init; }
    }

    [Entity("半", "Half", Plural = "halves", Purpose = "For this test.")]
    private sealed class Half : Row
    {
        [Label("外", "Outer"), Open]
        public required string Outer { get; init; }

        [Label("內", "Inner")]
        public string? Inner { get; init; }
    }

    [Entity("蔽", "Veiled", Purpose = "For this test.")]
    private sealed class Veiled : Row, IRestrictRows
    {
        public static RowRule PublicRows { get; } = new RowRule.IsTrue(nameof(Shown));

        [Label("示", "Shown"), Open]
        public required bool Shown { get; init; }
    }

    [Entity("持", "Holder", Purpose = "For this test.")]
    private sealed class Holder : Row
    {
        [Label("密", "Secret"), Open]
        public EntityId<Secret>? Secret { get; init; }

        [Label("半", "Half"), Open, Inverse("holders", "持", "Holders")]
        public EntityId<Half>? Half { get; init; }

        [Label("蔽", "Veiled"), Open, Inverse("holders", "持", "Holders")]
        public EntityId<Veiled>? Veiled { get; init; }
    }
}
