using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Execution;

/// <summary>What is known of one operation of a valid document before any variables are: made once, shared by every request.</summary>
internal sealed class OperationTemplate
{
    public OperationTemplate(GraphQLSchema schema, DocumentNode document, OperationDefinitionNode operation, int characters)
    {
        Schema = schema;
        Characters = characters;
        Operation = operation;
        Fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name.Value);
        var deciding = new HashSet<string>(document.Definitions.SelectMany(DecidingVariables));
        Variables = [.. operation.VariableDefinitions.Select(definition => Define(definition, deciding))];
    }

    public GraphQLSchema Schema { get; }

    /// <summary>The length of the document.</summary>
    public int Characters { get; }
    public OperationDefinitionNode Operation { get; }
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }
    public IReadOnlyList<VariableDefinition> Variables { get; }

    private VariableDefinition Define(VariableDefinitionNode node, HashSet<string> deciding)
    {
        var name = node.Variable.Name.Value;
        var type = ValidationTypes.Resolve(Schema, node.Type)!;
        var @default = node.DefaultValue is null
            ? null
            : LiteralCoercion.WithoutVariables.Coerce(node.DefaultValue, type, () => $"the default of variable \"${name}\"");
        return new(name, type, @default, deciding.Contains(name), node.Location);
    }

    private static IEnumerable<string> DecidingVariables(DefinitionNode definition) => definition switch
    {
        OperationDefinitionNode operation => DecidingVariables(operation.SelectionSet),
        FragmentDefinitionNode fragment => DecidingVariables(fragment.SelectionSet),
        _ => [],
    };

    private static IEnumerable<string> DecidingVariables(SelectionSetNode set) => set.Selections.SelectMany(selection =>
    {
        var own = selection.Directives
            .Where(directive => directive.Name.Value is "skip" or "include")
            .SelectMany(directive => directive.Arguments)
            .Select(argument => argument.Value)
            .OfType<VariableNode>()
            .Select(variable => variable.Name.Value);
        return selection switch
        {
            FieldNode { SelectionSet: { } below } => own.Concat(DecidingVariables(below)),
            InlineFragmentNode inline => own.Concat(DecidingVariables(inline.SelectionSet)),
            _ => own,
        };
    });
}
