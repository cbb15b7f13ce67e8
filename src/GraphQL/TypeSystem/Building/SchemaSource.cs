using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.TypeSystem.Building;

/// <summary>
/// The definitions of a type system document by name, each with its extensions. What cannot be laid out so is an error: names defined twice,
/// extensions of nothing.
/// </summary>
internal sealed class SchemaSource
{
    private readonly List<GraphQLError> errors = [];
    private readonly OrderedDictionary<string, TypeSource> types = [];
    private readonly OrderedDictionary<string, DirectiveDefinitionNode> directives = [];
    private readonly List<SchemaDefinitionNode> schema = [];

    public SchemaSource(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case SchemaDefinitionNode part:
                    AddSchema(part);
                    break;
                case TypeDefinitionNode { IsExtension: false } type:
                    AddType(type);
                    break;
                case DirectiveDefinitionNode directive:
                    AddDirective(directive);
                    break;
                case OperationDefinitionNode or FragmentDefinitionNode:
                    Report("Found an operation or fragment; a type system document has neither. Take it out.", definition.Location);
                    break;
            }
        }

        // A definition may stand behind its extension.
        foreach (var extension in document.Definitions.OfType<TypeDefinitionNode>().Where(type => type.IsExtension))
        {
            Extend(extension);
        }

        CheckRoots();
    }

    public IReadOnlyList<GraphQLError> Errors => errors;

    public IReadOnlyDictionary<string, TypeSource> Types => types;

    public IEnumerable<DirectiveDefinitionNode> Directives => directives.Values;

    /// <summary>The schema's definition and its extensions; may be empty, since usual names of root types need neither.</summary>
    public IReadOnlyList<SchemaDefinitionNode> Schema => schema;

    private void AddSchema(SchemaDefinitionNode part)
    {
        if (!part.IsExtension && schema.Find(other => !other.IsExtension) is { } first)
        {
            Report("The document defines the schema more than once; define it once, and extend it with \"extend schema\".", first.Location, part.Location);
        }

        schema.Add(part);
    }

    private void AddType(TypeDefinitionNode type)
    {
        var name = type.Name.Value;
        if (SpecifiedScalars.Find(name) is not null)
        {
            Report($"Type \"{name}\" is defined by the specification; leave its definition out.", type.Name.Location);
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Type \"{name}\" begins with two underscores, which is reserved for introspection. Rename it.", type.Name.Location);
        }
        else if (!types.TryAdd(name, new(type, [])))
        {
            Report($"The schema has more than one type \"{name}\"; define it once.", types[name].Definition.Name.Location, type.Name.Location);
        }
    }

    /// <summary>A document may define the specification's own directives for the eyes of other tools; the specification's count.</summary>
    private void AddDirective(DirectiveDefinitionNode directive)
    {
        var name = directive.Name.Value;
        if (SpecifiedDirectives.All.All(known => known.Name != name) && !directives.TryAdd(name, directive))
        {
            Report($"The schema has more than one directive \"@{name}\"; define it once.", directives[name].Name.Location, directive.Name.Location);
        }
    }

    private void Extend(TypeDefinitionNode extension)
    {
        var name = extension.Name.Value;
        if (!types.TryGetValue(name, out var type))
        {
            Report(
                $"Type \"{name}\" is extended but not defined.{Suggestions.DidYouMean(name, types.Keys)} Define it in the same document.",
                extension.Name.Location);
        }
        else if (type.Definition.GetType() != extension.GetType())
        {
            Report(
                $"Type \"{name}\" is {TypeSource.Kind(type.Definition)} and cannot be extended as {TypeSource.Kind(extension)}.",
                type.Definition.Name.Location,
                extension.Name.Location);
        }
        else
        {
            types[name] = type with { Extensions = [.. type.Extensions, extension] };
            if (extension is InputObjectTypeNode && extension.Directives.FirstOrDefault(directive => directive.Name.Value == "oneOf") is { } oneOf)
            {
                Report($"An extension cannot make the input object \"{name}\" a oneOf one; write @oneOf on its definition.", oneOf.Location);
            }
        }
    }

    private void CheckRoots()
    {
        foreach (var group in schema.SelectMany(part => part.OperationTypes).GroupBy(root => root.Operation).Where(group => group.Count() > 1))
        {
            var keyword = RootTypes.All.First(root => root.Operation == group.Key).Keyword;
            Report($"The schema names more than one root type for {keyword}; name one.", [.. group.Select(root => root.Location)]);
        }
    }

    private void Report(string message, params IReadOnlyList<SourceLocation> locations) =>
        errors.Add(new(message, ErrorCodes.SchemaInvalid, locations));
}
