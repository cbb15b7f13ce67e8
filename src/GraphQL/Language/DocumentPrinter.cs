using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>One run of <see cref="Printer"/>.</summary>
internal sealed partial class DocumentPrinter
{
    private readonly StringBuilder text = new();
    private int level;

    private string Indent => new(' ', level * 2);

    public override string ToString() => text.ToString();

    public void Print(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                PrintDocument(document);
                break;
            case OperationDefinitionNode operation:
                PrintOperation(operation, mayBeShort: true);
                break;
            case FragmentDefinitionNode fragment:
                PrintDescription(fragment.Description);
                text.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
                PrintDirectives(fragment.Directives);
                PrintBody(fragment.SelectionSet);
                text.Append('\n');
                break;
            case VariableDefinitionNode variable:
                PrintVariableDefinition(variable);
                break;
            case SelectionSetNode selections:
                PrintSelectionSet(selections);
                break;
            case SelectionNode selection:
                PrintSelection(selection);
                break;
            case ArgumentNode argument:
                text.Append(argument.Name.Value).Append(": ");
                Print(argument.Value);
                break;
            case DirectiveNode directive:
                text.Append('@').Append(directive.Name.Value);
                PrintArguments(directive.Arguments);
                break;
            case ObjectFieldNode field:
                text.Append(field.Name.Value).Append(": ");
                Print(field.Value);
                break;
            case TypeSystemNode definition:
                PrintTypeSystemDefinition(definition);
                break;
            case RootOperationTypeNode root:
                text.Append(Keyword(root.Operation)).Append(": ").Append(root.Type.Name.Value);
                break;
            case FieldDefinitionNode field:
                PrintFieldDefinition(field);
                break;
            case InputValueDefinitionNode input:
                PrintInputValue(input);
                break;
            case EnumValueDefinitionNode value:
                text.Append(value.Name.Value);
                PrintDirectives(value.Directives);
                break;
            case TypeNode type:
                PrintType(type);
                break;
            case ValueNode value:
                PrintValue(value);
                break;
            default:
                throw new ArgumentException($"A {node.GetType().Name} is no part of a document.", nameof(node));
        }
    }

    private void PrintDocument(DocumentNode document)
    {
        DefinitionNode? previous = null;
        foreach (var definition in document.Definitions)
        {
            text.Append(previous is null ? "" : "\n");
            if (definition is OperationDefinitionNode operation)
            {
                // A brace behind a type that has no block of its own would open that block.
                PrintOperation(operation, mayBeShort: previous is not TypeSystemNode);
            }
            else
            {
                Print(definition);
            }

            previous = definition;
        }
    }

    private void PrintOperation(OperationDefinitionNode operation, bool mayBeShort)
    {
        PrintDescription(operation.Description);
        var isShorthand = mayBeShort && operation is
        {
            Operation: OperationType.Query, Name: null, Description: null, VariableDefinitions.Count: 0, Directives.Count: 0,
        };
        if (isShorthand)
        {
            PrintSelectionSet(operation.SelectionSet);
        }
        else
        {
            text.Append(Keyword(operation.Operation));
            if (operation.Name is not null || operation.VariableDefinitions.Count > 0)
            {
                text.Append(' ').Append(operation.Name?.Value ?? "");
            }

            if (operation.VariableDefinitions.Count > 0)
            {
                text.Append('(');
                Join(operation.VariableDefinitions, ", ");
                text.Append(')');
            }

            PrintDirectives(operation.Directives);
            PrintBody(operation.SelectionSet);
        }

        text.Append('\n');
    }

    private void PrintVariableDefinition(VariableDefinitionNode variable)
    {
        if (variable.Description is not null)
        {
            text.Append(StringLiteral.Encode(variable.Description)).Append(' ');
        }

        Print(variable.Variable);
        text.Append(": ");
        Print(variable.Type);
        if (variable.DefaultValue is not null)
        {
            text.Append(" = ");
            Print(variable.DefaultValue);
        }

        PrintDirectives(variable.Directives);
    }

    private void PrintDescription(string? description)
    {
        if (description is not null)
        {
            text.Append(BlockString.Encode(description, Indent) ?? StringLiteral.Encode(description)).Append('\n');
        }
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private void PrintBody(SelectionSetNode selections)
    {
        text.Append(' ');
        PrintSelectionSet(selections);
    }

    private void PrintSelectionSet(SelectionSetNode selections)
    {
        text.Append("{\n");
        level++;
        foreach (var selection in selections.Selections)
        {
            text.Append(Indent);
            Print(selection);
            text.Append('\n');
        }

        level--;
        text.Append(Indent).Append('}');
    }

    private void PrintSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                text.Append(field.Alias is { } alias ? $"{alias.Value}: " : "").Append(field.Name.Value);
                PrintArguments(field.Arguments);
                PrintDirectives(field.Directives);
                if (field.SelectionSet is not null)
                {
                    PrintBody(field.SelectionSet);
                }

                break;
            case FragmentSpreadNode spread:
                text.Append("...").Append(spread.Name.Value);
                PrintDirectives(spread.Directives);
                break;
            case InlineFragmentNode inline:
                text.Append("...").Append(inline.TypeCondition is null ? "" : $" on {inline.TypeCondition.Name.Value}");
                PrintDirectives(inline.Directives);
                PrintBody(inline.SelectionSet);
                break;
        }
    }

    private void PrintArguments(NodeList<ArgumentNode> arguments)
    {
        if (arguments.Count > 0)
        {
            text.Append('(');
            Join(arguments, ", ");
            text.Append(')');
        }
    }

    private void PrintDirectives(NodeList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            text.Append(' ');
            Print(directive);
        }
    }

    private void PrintType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                text.Append(named.Name.Value);
                break;
            case ListTypeNode list:
                text.Append('[');
                PrintType(list.OfType);
                text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                PrintType(nonNull.OfType);
                text.Append('!');
                break;
        }
    }

    private void PrintValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode number:
                text.Append(number.Value);
                break;
            case FloatValueNode number:
                text.Append(number.Value);
                break;
            case StringValueNode quoted:
                text.Append((quoted.IsBlock ? BlockString.Encode(quoted.Value, Indent) : null) ?? StringLiteral.Encode(quoted.Value));
                break;
            case BooleanValueNode boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                text.Append("null");
                break;
            case EnumValueNode name:
                text.Append(name.Value);
                break;
            case ListValueNode list:
                text.Append('[');
                Join(list.Values, ", ");
                text.Append(']');
                break;
            case ObjectValueNode fields:
                text.Append('{');
                Join(fields.Fields, ", ");
                text.Append('}');
                break;
        }
    }

    private void Join<T>(NodeList<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            text.Append(index > 0 ? separator : "");
            Print(nodes[index]);
        }
    }
}
