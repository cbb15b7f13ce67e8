using OpenGov.Data.Schema;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.Data.Tests.Schema;

/// <summary>What the schema says of clearances, against what the gate does. Plans need no database.</summary>
public sealed class ClassifiedTests
{
    private static readonly DomainModel Model = DomainModel.Current;
    private static readonly GraphQLSchema Graph = GraphSchema.Compose(Model, new EntityRootFields(Model));

    public static TheoryData<string> Types() => [.. Model.Entities.Where(type => !type.IsComponent).Select(type => type.Name)];

    [Theory, MemberData(nameof(Types))]
    public async Task A_field_is_marked_with_the_lowest_clearance_that_the_gate_lets_through(string name)
    {
        await using var graph = new GraphStore(new DatabaseAddress.Sqlite("none.db"), Model, Graph);
        var type = Model.Entity(name);
        foreach (var field in ((ObjectType)Graph.Find(name)!).Fields.Values)
        {
            var below = field.Type.Named.IsLeaf ? "" : " { __typename }";
            Assert.Equal(Marked(field), LowestThatReads(graph, $"{{ {type.Singular}(id: \"{name}-0000000000000001\") {{ {field.Name}{below} }} }}"));
        }

        Assert.Equal(Marked(Graph.Query.Fields[type.Plural]), LowestThatReads(graph, $"{{ {type.Plural} {{ totalCount }} }}"));
        Assert.Equal(Marked(Graph.Query.Fields[type.Singular]), Marked(Graph.Find(name)!));
    }

    public static TheoryData<string> AllTypes() => [.. Model.Entities.Select(type => type.Name)];

    [Theory, MemberData(nameof(AllTypes))]
    public void A_field_is_described_in_both_languages_with_its_unit_and_its_clearance(string name)
    {
        foreach (var field in ((ObjectType)Graph.Find(name)!).Fields.Values)
        {
            Assert.Matches("^[^ ].* · [A-Za-z0-9].*", field.Description!);
            Assert.Equal(Marked(field), Enum.GetValues<Classification>().SingleOrDefault(level => field.Description!.EndsWith($". {level}.", StringComparison.Ordinal)));
            if (field.Binding is FieldBinding.Scalar { Property.Unit: { } unit })
            {
                Assert.Contains($" ({unit})", field.Description!, StringComparison.Ordinal);
            }
        }
    }

    private static Classification LowestThatReads(GraphStore graph, string query) => Enum.GetValues<Classification>().First(level =>
    {
        var errors = graph.Engine.Prepare(query, null, default, new AccessScope(level)).Errors;
        Assert.All(errors, error => Assert.Equal("FORBIDDEN", error.Code));
        return errors.Count == 0;
    });

    private static Classification Marked(ISchemaElement part) => part.AppliedDirectives is [{ Name.Value: "classified" } mark]
        ? Enum.Parse<Classification>(((EnumValueNode)mark.Arguments[0].Value).Value, ignoreCase: true)
        : Classification.Open;
}
