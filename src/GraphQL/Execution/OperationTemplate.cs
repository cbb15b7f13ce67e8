using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Execution;

/// <summary>What is known of one operation of a valid document before any variables are: made once, shared by every request.</summary>
internal sealed class OperationTemplate
{
    /// <param name="fragments">All of the document, and <paramref name="deciding"/> its <see cref="DecidingVariables"/>: every operation shares them.</param>
    public OperationTemplate(
        GraphQLSchema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        IReadOnlySet<string> deciding,
        int characters)
    {
        Schema = schema;
        Characters = characters;
        Operation = operation;
        Fragments = fragments;
        Variables = [.. operation.VariableDefinitions.Select(definition => Define(definition, deciding))];
    }

    public GraphQLSchema Schema { get; }

    /// <summary>The length of the document.</summary>
    public int Characters { get; }
    public OperationDefinitionNode Operation { get; }
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }
    public IReadOnlyList<VariableDefinition> Variables { get; }

    private VariableDefinition Define(VariableDefinitionNode node, IReadOnlySet<string> deciding)
    {
        var name = node.Variable.Name.Value;
        var type = ValidationTypes.Resolve(Schema, node.Type)!;
        var @default = node.DefaultValue is null
            ? null
            : LiteralCoercion.WithoutVariables.Coerce(node.DefaultValue, type, () => $"the default of variable \"${name}\"");
        return new(name, type, @default, deciding.Contains(name), node.Location);
    }
}
