namespace OpenGov.GraphQL.Language;

internal sealed partial class DocumentPrinter
{
    private void PrintTypeSystemDefinition(TypeSystemNode definition)
    {
        PrintDescription(definition.Description);
        text.Append(definition.IsExtension ? "extend " : "");
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                text.Append("schema");
                PrintDirectives(schema.Directives);
                PrintBlock(schema.OperationTypes, _ => null);
                break;
            case ScalarTypeNode scalar:
                PrintHead("scalar", scalar);
                break;
            case CompositeTypeNode composite:
                text.Append(composite is InterfaceTypeNode ? "interface " : "type ").Append(composite.Name.Value);
                text.Append(composite.Interfaces.Count == 0 ? "" : " implements ");
                text.AppendJoin(" & ", composite.Interfaces.Select(type => type.Name.Value));
                PrintDirectives(composite.Directives);
                PrintBlock(composite.Fields, field => field.Description);
                break;
            case UnionTypeNode union:
                PrintHead("union", union);
                text.Append(union.Members.Count == 0 ? "" : " = ").AppendJoin(" | ", union.Members.Select(type => type.Name.Value));
                break;
            case EnumTypeNode @enum:
                PrintHead("enum", @enum);
                PrintBlock(@enum.Values, value => value.Description);
                break;
            case InputObjectTypeNode input:
                PrintHead("input", input);
                PrintBlock(input.Fields, field => field.Description);
                break;
            case DirectiveDefinitionNode directive:
                text.Append("directive @").Append(directive.Name.Value);
                PrintArgumentDefinitions(directive.Arguments);
                text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
                text.AppendJoin(" | ", directive.Locations.Select(location => location.Value));
                break;
        }

        text.Append('\n');
    }

    private void PrintHead(string keyword, TypeDefinitionNode type)
    {
        text.Append(keyword).Append(' ').Append(type.Name.Value);
        PrintDirectives(type.Directives);
    }

    private void PrintFieldDefinition(FieldDefinitionNode field)
    {
        text.Append(field.Name.Value);
        PrintArgumentDefinitions(field.Arguments);
        text.Append(": ");
        PrintType(field.Type);
        PrintDirectives(field.Directives);
    }

    private void PrintInputValue(InputValueDefinitionNode input)
    {
        text.Append(input.Name.Value).Append(": ");
        PrintType(input.Type);
        if (input.DefaultValue is not null)
        {
            text.Append(" = ");
            PrintValue(input.DefaultValue);
        }

        PrintDirectives(input.Directives);
    }

    /// <summary>On one line, or one to a line when any has a description.</summary>
    private void PrintArgumentDefinitions(NodeList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        text.Append('(');
        if (arguments.Any(argument => argument.Description is not null))
        {
            text.Append('\n');
            PrintMembers(arguments, argument => argument.Description);
            text.Append(Indent);
        }
        else
        {
            Join(arguments, ", ");
        }

        text.Append(')');
    }

    private void PrintBlock<T>(NodeList<T> members, Func<T, string?> description)
        where T : SyntaxNode
    {
        if (members.Count > 0)
        {
            text.Append(" {\n");
            PrintMembers(members, description);
            text.Append(Indent).Append('}');
        }
    }

    /// <summary>A described member stands off from the one before it.</summary>
    private void PrintMembers<T>(NodeList<T> members, Func<T, string?> read)
        where T : SyntaxNode
    {
        level++;
        for (var index = 0; index < members.Count; index++)
        {
            if (read(members[index]) is { } description)
            {
                text.Append(index > 0 ? "\n" : "").Append(Indent);
                PrintDescription(description);
            }

            text.Append(Indent);
            Print(members[index]);
            text.Append('\n');
        }

        level--;
    }
}
