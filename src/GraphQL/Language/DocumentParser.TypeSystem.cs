namespace OpenGov.GraphQL.Language;

internal ref partial struct DocumentParser
{
    private TypeSystemNode ParseTypeSystemDefinition(string? description, SourceLocation start)
    {
        if (IsKeyword("directive"u8))
        {
            return ParseDirectiveDefinition(description, start);
        }

        if (ParseExtensible(description, start, isExtension: false) is { } definition)
        {
            return definition;
        }

        FailExpecting("an operation (\"{\", \"query\", \"mutation\", \"subscription\"), a fragment (\"fragment\") or a definition of a schema");
        return Nothing(start);
    }

    private TypeSystemNode ParseExtension(string? description, SourceLocation start)
    {
        if (description is not null)
        {
            Fail("A description stands before an extension, which takes none; describe the definition, or make it a comment (#).", start);
        }

        Advance();
        if (ParseExtensible(null, start, isExtension: true) is not { } extension)
        {
            FailExpecting("what is extended (\"schema\", \"scalar\", \"type\", \"interface\", \"union\", \"enum\" or \"input\")");
            return Nothing(start);
        }

        if (AddsNothing(extension))
        {
            FailExpecting("what the extension adds");
        }

        return extension;
    }

    /// <summary>Stands for a definition after an error, which throws it away.</summary>
    private static SchemaDefinitionNode Nothing(SourceLocation start) => new(false, null, [], [], start);

    private static bool AddsNothing(TypeSystemNode extension) => extension.Directives.Count == 0 && extension switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes.Count == 0,
        CompositeTypeNode composite => composite.Interfaces.Count + composite.Fields.Count == 0,
        UnionTypeNode union => union.Members.Count == 0,
        EnumTypeNode @enum => @enum.Values.Count == 0,
        InputObjectTypeNode input => input.Fields.Count == 0,
        _ => true,
    };

    private TypeSystemNode? ParseExtensible(string? description, SourceLocation start, bool isExtension)
    {
        if (TakeKeyword("schema"u8))
        {
            var directives = ParseDirectives(isConst: true);
            if (!isExtension && !Is(TokenKind.OpenBrace))
            {
                FailExpecting("the schema's root types (\"{\")");
            }

            return new SchemaDefinitionNode(isExtension, description, directives, ParseRootOperationTypes(), start);
        }

        if (TakeKeyword("scalar"u8))
        {
            return new ScalarTypeNode(isExtension, description, ParseTypeName(), ParseDirectives(isConst: true), start);
        }

        if (TakeKeyword("type"u8))
        {
            return new ObjectTypeNode(
                isExtension, description, ParseTypeName(), ParseInterfaces(), ParseDirectives(isConst: true), ParseFieldDefinitions(), start);
        }

        if (TakeKeyword("interface"u8))
        {
            return new InterfaceTypeNode(
                isExtension, description, ParseTypeName(), ParseInterfaces(), ParseDirectives(isConst: true), ParseFieldDefinitions(), start);
        }

        if (TakeKeyword("union"u8))
        {
            return new UnionTypeNode(isExtension, description, ParseTypeName(), ParseDirectives(isConst: true), ParseUnionMembers(), start);
        }

        if (TakeKeyword("enum"u8))
        {
            return new EnumTypeNode(isExtension, description, ParseTypeName(), ParseDirectives(isConst: true), ParseEnumValues(), start);
        }

        return TakeKeyword("input"u8)
            ? new InputObjectTypeNode(isExtension, description, ParseTypeName(), ParseDirectives(isConst: true), ParseInputFields(), start)
            : null;
    }

    private NameNode ParseTypeName() => ParseName("the type's name");

    private NodeList<RootOperationTypeNode> ParseRootOperationTypes()
    {
        if (!Take(TokenKind.OpenBrace))
        {
            return [];
        }

        var first = nodes.Count;
        do
        {
            var location = lexer.Location;
            if (OperationKeyword() is not { } operation)
            {
                FailExpecting("\"query\", \"mutation\" or \"subscription\" and the root type");
                break;
            }

            Advance();
            Expect(TokenKind.Colon, "\":\" and the root type");
            nodes.Push(new RootOperationTypeNode(operation, ParseNamedType("the root type"), location));
        }
        while (!Take(TokenKind.CloseBrace) && error is null);

        return nodes.PopTo<RootOperationTypeNode>(first);
    }

    private NodeList<NamedTypeNode> ParseInterfaces() =>
        TakeKeyword("implements"u8) ? ParseTypesBetween(TokenKind.Ampersand, "an interface") : [];

    private NodeList<NamedTypeNode> ParseUnionMembers() =>
        Take(TokenKind.EqualsSign) ? ParseTypesBetween(TokenKind.Pipe, "a member type") : [];

    private NodeList<NamedTypeNode> ParseTypesBetween(TokenKind separator, string expected)
    {
        Take(separator);
        var first = nodes.Count;
        do
        {
            nodes.Push(ParseNamedType(expected));
        }
        while (Take(separator));

        return nodes.PopTo<NamedTypeNode>(first);
    }

    private NodeList<FieldDefinitionNode> ParseFieldDefinitions()
    {
        if (!Take(TokenKind.OpenBrace))
        {
            return [];
        }

        var first = nodes.Count;
        do
        {
            var location = lexer.Location;
            var description = ParseDescription();
            var name = ParseName("a field's name");
            var arguments = ParseInputValues(TokenKind.OpenParenthesis, TokenKind.CloseParenthesis, "an argument's name");
            Expect(TokenKind.Colon, "\":\" and the field's type");
            nodes.Push(new FieldDefinitionNode(description, name, arguments, ParseType(), ParseDirectives(isConst: true), location));
        }
        while (!Take(TokenKind.CloseBrace) && error is null);

        return nodes.PopTo<FieldDefinitionNode>(first);
    }

    private NodeList<InputValueDefinitionNode> ParseInputFields() =>
        ParseInputValues(TokenKind.OpenBrace, TokenKind.CloseBrace, "an input field's name");

    private NodeList<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close, string expected)
    {
        if (!Take(open))
        {
            return [];
        }

        var first = nodes.Count;
        do
        {
            var location = lexer.Location;
            var description = ParseDescription();
            var name = ParseName(expected);
            Expect(TokenKind.Colon, "\":\" and its type");
            var type = ParseType();
            var defaultValue = Take(TokenKind.EqualsSign) ? ParseValue(isConst: true) : null;
            nodes.Push(new InputValueDefinitionNode(description, name, type, defaultValue, ParseDirectives(isConst: true), location));
        }
        while (!Take(close) && error is null);

        return nodes.PopTo<InputValueDefinitionNode>(first);
    }

    private NodeList<EnumValueDefinitionNode> ParseEnumValues()
    {
        if (!Take(TokenKind.OpenBrace))
        {
            return [];
        }

        var first = nodes.Count;
        do
        {
            var location = lexer.Location;
            var description = ParseDescription();
            if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
            {
                Fail($"Found {Wording.Quote(lexer.Text)}, which is a value of its own and cannot be the name of an enum value.");
            }

            nodes.Push(new EnumValueDefinitionNode(description, ParseName("an enum value"), ParseDirectives(isConst: true), location));
        }
        while (!Take(TokenKind.CloseBrace) && error is null);

        return nodes.PopTo<EnumValueDefinitionNode>(first);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(string? description, SourceLocation start)
    {
        Advance();
        Expect(TokenKind.At, "\"@\" and the directive's name");
        var name = ParseName("the directive's name");
        var arguments = ParseInputValues(TokenKind.OpenParenthesis, TokenKind.CloseParenthesis, "an argument's name");
        var isRepeatable = TakeKeyword("repeatable"u8);
        if (!TakeKeyword("on"u8))
        {
            FailExpecting("\"on\" and where the directive can stand");
        }

        Take(TokenKind.Pipe);
        var locations = new List<NameNode>();
        do
        {
            locations.Add(ParseDirectiveLocation());
        }
        while (Take(TokenKind.Pipe));

        return new(description, name, arguments, isRepeatable, [.. locations], start);
    }

    private NameNode ParseDirectiveLocation()
    {
        var name = ParseName("a place where the directive can stand");
        if (error is null && !DirectiveLocations.All.Contains(name.Value))
        {
            Fail(
                $"Found {Wording.Quote(name.Value)}, which is no place for directives; places are {string.Join(", ", DirectiveLocations.All)}.",
                name.Location);
        }

        return name;
    }
}
