using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.TypeSystem.Building;

/// <summary>Every type that a type system document names exists, and is of the kind that its place needs.</summary>
internal sealed class ReferenceCheck
{
    private readonly SchemaSource source;
    private readonly List<GraphQLError> errors = [];

    private ReferenceCheck(SchemaSource source) => this.source = source;

    public static IReadOnlyList<GraphQLError> Run(SchemaSource source)
    {
        var check = new ReferenceCheck(source);
        check.CheckRoots();
        foreach (var type in source.Types.Values)
        {
            check.CheckType(type);
        }

        foreach (var argument in source.Directives.SelectMany(directive => directive.Arguments))
        {
            check.Find(argument.Type);
        }

        return check.errors;
    }

    private void CheckRoots()
    {
        var named = source.Schema.SelectMany(part => part.OperationTypes).ToList();
        foreach (var root in named)
        {
            CheckKind<ObjectTypeNode>(root.Type, $"The schema names \"{root.Type.Name}\" as a root type", "root types are object types");
        }

        if (source.Schema.All(part => part.IsExtension))
        {
            foreach (var (operation, _, usualName) in RootTypes.All)
            {
                if (source.Types.GetValueOrDefault(usualName) is { Definition: var root and not ObjectTypeNode })
                {
                    Report(
                        $"The schema has \"{usualName}\" as a root type, which is {TypeSource.Kind(root)}; root types are object types.",
                        root.Name.Location);
                }

                if (source.Types.ContainsKey(usualName) && named.Find(other => other.Operation == operation) is { } again)
                {
                    Report(
                        $"The schema has the root type \"{usualName}\" by its name, and \"{again.Type.Name}\" for the same operation; " +
                        "define the schema to choose.",
                        again.Location);
                }
            }
        }

        if (!named.Exists(root => root.Operation == OperationType.Query)
            && (source.Schema.Any(part => !part.IsExtension) || !source.Types.ContainsKey("Query")))
        {
            errors.Add(new(
                "The schema has no query type. Define a type \"Query\", or name the type in the definition of the schema.",
                ErrorCodes.SchemaInvalid,
                source.Schema is [var definition, ..] ? [definition.Location] : null));
        }
    }

    private void CheckType(TypeSource type)
    {
        var name = type.Definition.Name;
        foreach (var implemented in type.Interfaces)
        {
            CheckKind<InterfaceTypeNode>(implemented, $"Type \"{name}\" implements \"{implemented.Name}\"", "only interfaces are implemented");
        }

        foreach (var member in type.Members)
        {
            CheckKind<ObjectTypeNode>(member, $"Union \"{name}\" has the member \"{member.Name}\"", "members are object types");
        }

        foreach (var field in type.Fields)
        {
            Find(field.Type);
            foreach (var argument in field.Arguments)
            {
                Find(argument.Type);
            }
        }

        foreach (var field in type.InputFields)
        {
            Find(field.Type);
        }
    }

    private void CheckKind<T>(NamedTypeNode reference, string found, string allowed)
        where T : TypeDefinitionNode
    {
        var name = reference.Name.Value;
        if (SpecifiedScalars.Find(name) is not null)
        {
            Report($"{found}, which is a scalar; {allowed}.", reference.Location);
        }
        else if (!source.Types.TryGetValue(name, out var type))
        {
            ReportUnknown(reference);
        }
        else if (type.Definition is not T)
        {
            Report($"{found}, which is {TypeSource.Kind(type.Definition)}; {allowed}.", reference.Location);
        }
    }

    private void Find(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.OfType : ((NonNullTypeNode)type).OfType;
        }

        var named = (NamedTypeNode)type;
        if (!source.Types.ContainsKey(named.Name.Value) && SpecifiedScalars.Find(named.Name.Value) is null)
        {
            ReportUnknown(named);
        }
    }

    private void ReportUnknown(NamedTypeNode type)
    {
        var name = type.Name.Value;
        var known = source.Types.Keys.Concat(SpecifiedScalars.All.Select(scalar => scalar.Name));
        Report($"The schema has no type {Wording.Quote(name)}.{Suggestions.DidYouMean(name, known)}", type.Location);
    }

    private void Report(string message, SourceLocation location) => errors.Add(new(message, ErrorCodes.SchemaInvalid, [location]));
}
