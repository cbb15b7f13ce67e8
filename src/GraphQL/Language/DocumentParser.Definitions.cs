namespace OpenGov.GraphQL.Language;

internal ref partial struct DocumentParser
{
    private DefinitionNode ParseDefinition()
    {
        var start = token;
        var description = ParseDescription();
        if (IsKeyword("fragment"u8))
        {
            return ParseFragmentDefinition(description, start.Location);
        }

        if (Is(TokenKind.OpenBrace) && description is not null)
        {
            Fail("A description stands before an operation without a keyword; write \"query\" between them, or make it a comment (#).", start.Location);
        }

        return ParseOperation(description, start.Location);
    }

    private OperationDefinitionNode ParseOperation(string? description, SourceLocation start)
    {
        if (Is(TokenKind.OpenBrace))
        {
            return new(OperationType.Query, null, [], [], ParseSelectionSet(), null, start);
        }

        var type = ParseOperationType();
        var name = Is(TokenKind.Name) ? ParseName() : null;
        var variables = ParseVariableDefinitions();
        var directives = ParseDirectives(isConst: false);
        return new(type, name, variables, directives, ParseSelectionSet(), description, start);
    }

    private OperationType ParseOperationType()
    {
        OperationType? type = IsKeyword("query"u8) ? OperationType.Query
            : IsKeyword("mutation"u8) ? OperationType.Mutation
            : IsKeyword("subscription"u8) ? OperationType.Subscription
            : null;
        if (type is { } found)
        {
            Advance();
            return found;
        }

        if (IsTypeSystemKeyword())
        {
            Fail($"Found {Wording.Quote(token.Text(source))}, which defines a part of a schema. Only operations and fragments are taken here; " +
                "a client cannot change the schema.");
        }
        else
        {
            FailExpecting("an operation (\"{\", \"query\", \"mutation\", \"subscription\") or a fragment (\"fragment\")");
        }

        return OperationType.Query;
    }

    private readonly bool IsTypeSystemKeyword() =>
        IsKeyword("schema"u8) || IsKeyword("scalar"u8) || IsKeyword("type"u8) || IsKeyword("interface"u8) || IsKeyword("union"u8)
        || IsKeyword("enum"u8) || IsKeyword("input"u8) || IsKeyword("directive"u8) || IsKeyword("extend"u8);

    private IReadOnlyList<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Take(TokenKind.OpenParenthesis))
        {
            return [];
        }

        var definitions = new List<VariableDefinitionNode>();
        do
        {
            definitions.Add(ParseVariableDefinition());
        }
        while (!Take(TokenKind.CloseParenthesis) && error is null);

        return definitions;
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var location = token.Location;
        var description = ParseDescription();
        var variable = ParseVariable("a variable (\"$\" and a name)");
        Expect(TokenKind.Colon, "\":\" and the variable's type");
        var type = ParseType();
        var defaultValue = Take(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
        return new(variable, type, defaultValue, ParseDirectives(isConst: true), location) { Description = description };
    }

    private TypeNode ParseType()
    {
        Enter();
        var location = token.Location;
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
        return Take(TokenKind.Bang) ? new NonNullTypeNode(type, location) : type;
    }

    private NamedTypeNode ParseNamedType(string expected)
    {
        var name = ParseName(expected);
        return new(name, name.Location);
    }

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
