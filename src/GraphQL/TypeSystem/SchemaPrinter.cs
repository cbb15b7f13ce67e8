using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>
/// Prints a schema in the schema definition language. Directives stand first, then types by the code points of their names; fields, arguments
/// and values keep the order of their declaration. What the specification defines itself is left out. What is printed builds the same
/// schema again (<see cref="SchemaBuilder"/>).
/// </summary>
public static class SchemaPrinter
{
    /// <summary>The schema, ending in a line feed.</summary>
    public static string Print(GraphQLSchema schema) => Printer.Print(SchemaDocument.Of(schema));
}
