using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem.Building;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>
/// Builds a schema from a type system document, its extensions included. Without bindings every field is a planned one and a custom scalar
/// takes any value: enough for introspection and for validation.
/// </summary>
public static class SchemaBuilder
{
    public static SchemaBuildResult Build(string text, SchemaBindings? bindings = null, ParserLimits? limits = null)
    {
        var parsed = Parser.Parse(text, limits ?? ParserLimits.ForSchemas);
        return parsed.Succeeded ? Build(parsed.Document, bindings) : SchemaBuildResult.Failed([parsed.Error]);
    }

    public static SchemaBuildResult Build(DocumentNode document, SchemaBindings? bindings = null)
    {
        var source = new SchemaSource(document);
        if (source.Errors.Count > 0)
        {
            return SchemaBuildResult.Failed(source.Errors);
        }

        var references = ReferenceCheck.Run(source);
        if (references.Count > 0)
        {
            return SchemaBuildResult.Failed(references);
        }

        var schema = new SchemaFactory(source, bindings ?? SchemaBindings.None).Create();
        var errors = SchemaValidator.Validate(schema);
        return errors.Count > 0 ? SchemaBuildResult.Failed(errors) : SchemaBuildResult.Of(schema);
    }
}
