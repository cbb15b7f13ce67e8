using OpenGov.Api.Hosting;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;

namespace OpenGov.Api.Http;

/// <summary>The operations that the department keeps for its front-end teams, checked against the schema at start.</summary>
internal static class NamedOperations
{
    /// <exception cref="CommandFailure">A file is not one valid named query.</exception>
    public static IReadOnlyList<NamedOperation> Load(string folder, GraphQLSchema schema) =>
        Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.graphql").Order(StringComparer.Ordinal).Select(file => Read(file, schema))]
            : [];

    private static NamedOperation Read(string file, GraphQLSchema schema)
    {
        var text = File.ReadAllText(file);
        var parsed = Parser.Parse(text);
        var errors = parsed.Document is { } document ? DocumentValidator.Validate(schema, document) : [parsed.Error!];
        if (errors.Count > 0)
        {
            throw new CommandFailure(string.Join('\n', errors.Select(error => $"{file}{error.Locations?[0]}: {error.Message}")));
        }

        return parsed.Document!.Definitions.OfType<OperationDefinitionNode>().ToArray() is [{ Name: not null, Operation: OperationType.Query } operation]
            ? new NamedOperation(Path.GetFileNameWithoutExtension(file), text, operation)
            : throw new CommandFailure($"{file} has to hold one query with a name; it is served under the file's name.");
    }
}
