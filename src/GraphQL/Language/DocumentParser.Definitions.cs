namespace OpenGov.GraphQL.Language;

internal ref partial struct DocumentParser
{
    private DefinitionNode ParseDefinition()
    {
        var start = lexer.Location;
        var description = ParseDescription();
        if (Is(TokenKind.OpenBrace))
        {
            if (description is not null)
            {
                Fail("A description stands before an operation without a keyword; write \"query\" between them, or make it a comment (#).", start);
            }

            return OperationDefinitionNode.Of(ParseSelectionSet(), start);
        }

        if (OperationKeyword() is { } operation)
        {
            return ParseOperation(operation, description, start);
        }

        if (IsKeyword("fragment"u8))
        {
            return ParseFragmentDefinition(description, start);
        }

        return IsKeyword("extend"u8) ? ParseExtension(description, start) : ParseTypeSystemDefinition(description, start);
    }

    private readonly OperationType? OperationKeyword() =>
        IsKeyword("query"u8) ? OperationType.Query
        : IsKeyword("mutation"u8) ? OperationType.Mutation
        : IsKeyword("subscription"u8) ? OperationType.Subscription
        : null;

    private OperationDefinitionNode ParseOperation(OperationType type, string? description, SourceLocation start)
    {
        Advance();
        NameNode? name = Is(TokenKind.Name) ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConst: false);
        return OperationDefinitionNode.Of(type, name, variables, directives, ParseSelectionSet(), description, start);
    }

    private NodeList<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Take(TokenKind.OpenParenthesis))
        {
            return [];
        }

        var first = nodes.Count;
        do
        {
            nodes.Push(ParseVariableDefinition());
        }
        while (!Take(TokenKind.CloseParenthesis) && error is null);

        return nodes.PopTo<VariableDefinitionNode>(first);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var location = lexer.Location;
        var description = ParseDescription();
        var variable = ParseVariable("a variable (\"$\" and a name)");
        Expect(TokenKind.Colon, "\":\" and the variable's type");
        var type = ParseType();
        var defaultValue = Take(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
        return new(variable, type, defaultValue, ParseDirectives(isConst: true), description, location);
    }

    private TypeNode ParseType()
    {
        Enter();
        var location = lexer.Location;
        TypeNode type;
        if (Take(TokenKind.OpenBracket))
        {
            var itemType = ParseType();
            Expect(TokenKind.CloseBracket, "\"]\" after the list's item type");
            type = new ListTypeNode(itemType, location);
        }
        else
        {
            type = ParseNamedType("a type");
        }

        Leave();
        return Take(TokenKind.Bang) ? new NonNullTypeNode(type) : type;
    }

    private NamedTypeNode ParseNamedType(string expected) => new(ParseName(expected));

    private FragmentDefinitionNode ParseFragmentDefinition(string? description, SourceLocation start)
    {
        Advance();
        if (IsKeyword("on"u8))
        {
            Fail("Expected the name of a fragment, found \"on\", which comes before its type and cannot be its name.");
        }

        var name = ParseName("the name of a fragment");
        if (!IsKeyword("on"u8))
        {
            FailExpecting("\"on\" and the fragment's type");
        }

        Advance();
        var type = ParseNamedType("the fragment's type");
        var directives = ParseDirectives(isConst: false);
        return new(name, type, directives, ParseSelectionSet(), description, start);
    }

    private string? ParseDescription() => Is(TokenKind.String) || Is(TokenKind.BlockString) ? ParseString().Value : null;
}
