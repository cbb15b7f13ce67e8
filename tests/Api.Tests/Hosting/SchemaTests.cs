using OpenGov.Api.Hosting;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Hosting;

/// <summary>The contract that clients build on.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void The_kept_schema_is_the_one_that_the_program_serves() =>
        Golden.Match("../../../schema/opengov.graphql", SchemaPrinter.Print(Platform.ComposeSchema()));
}
