using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Tests.TypeSystem;

public sealed class GraphQLSchemaTests
{
    [Fact]
    public void Two_types_of_one_name_are_refused()
    {
        var one = new ObjectType("Thing", null, () => [new("a", SpecifiedScalars.Int)]);
        var other = new ObjectType("Thing", null, () => [new("a", SpecifiedScalars.Int)]);

        var exception = Assert.Throws<ArgumentException>(() =>
            new GraphQLSchema(new ObjectType("Query", null, () => [new("one", one), new("other", other)])));

        Assert.StartsWith("The schema has two types named \"Thing\"; each name stands for one type.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_the_arguments_of_directives_belong_to_the_schema()
    {
        var level = new EnumType("Level", null, [new("LOW")]);
        var schema = new GraphQLSchema(
            new ObjectType("Query", null, () => [new("a", SpecifiedScalars.Int)]),
            directives: [new DirectiveDefinition("guarded", null, [new("by", level)], ["FIELD"], false)]);

        Assert.Same(level, schema.Find("Level"));
        Assert.Same(level, schema.FindDirective("guarded")!.FindArgument("by")!.Type);
    }

    [Fact]
    public void Meta_fields_are_found_where_they_belong()
    {
        var work = new InterfaceType("Work", null, () => [new("a", SpecifiedScalars.Int)]);
        var query = new ObjectType("Query", null, () => [new("work", work)]);
        var schema = new GraphQLSchema(query);

        Assert.Same(MetaFields.TypeName, MetaFields.Find(schema, work, "__typename"));
        Assert.Same(MetaFields.Schema, MetaFields.Find(schema, query, "__schema"));
        Assert.Same(MetaFields.Type, MetaFields.Find(schema, query, "__type"));
        Assert.Null(MetaFields.Find(schema, work, "__schema"));
        Assert.Null(MetaFields.Find(schema, work, "b"));
        Assert.Same(work.Fields["a"], MetaFields.Find(schema, work, "a"));
    }
}
