namespace OpenGov.GraphQL.Language;

internal ref partial struct DocumentParser
{
    private SelectionSetNode ParseSelectionSet()
    {
        Enter();
        var location = lexer.Location;
        Expect(TokenKind.OpenBrace, "a selection set (\"{\")");
        if (Is(TokenKind.CloseBrace))
        {
            Fail("Expected a field or a fragment, found \"}\"; a selection set selects at least one field.");
        }

        var first = nodes.Count;
        do
        {
            nodes.Push(Is(TokenKind.Spread) ? ParseFragment() : ParseField());
        }
        while (!Take(TokenKind.CloseBrace) && error is null);

        Leave();
        return new(nodes.PopTo<SelectionNode>(first), location);
    }

    private FieldNode ParseField()
    {
        var name = ParseName("a field, a fragment or \"}\"");
        return lexer.Kind switch
        {
            TokenKind.Colon or TokenKind.OpenParenthesis or TokenKind.At => ParseFullField(name),
            TokenKind.OpenBrace => FieldNode.Of(name, ParseSelectionSet()),
            _ => FieldNode.Of(name),
        };
    }

    private FieldNode ParseFullField(NameNode name)
    {
        NameNode? alias = null;
        if (Take(TokenKind.Colon))
        {
            alias = name;
            name = ParseName("the field's name after its alias");
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        return FieldNode.Of(alias, name, arguments, directives, Is(TokenKind.OpenBrace) ? ParseSelectionSet() : null);
    }

    /// <summary>A spread, or an inline fragment with or without a type condition.</summary>
    private SelectionNode ParseFragment()
    {
        var location = lexer.Location;
        Advance();
        NamedTypeNode? type = null;
        if (IsKeyword("on"u8))
        {
            Advance();
            type = ParseNamedType("the fragment's type");
        }
        else if (Is(TokenKind.Name))
        {
            return new FragmentSpreadNode(ParseName(), ParseDirectives(isConst: false), location);
        }
        else if (!Is(TokenKind.At) && !Is(TokenKind.OpenBrace))
        {
            FailExpecting("a fragment's name, \"on\" and a type, or a selection set (\"{\")");
        }

        return new InlineFragmentNode(type, ParseDirectives(isConst: false), ParseSelectionSet(), location);
    }

    private NodeList<ArgumentNode> ParseArguments(bool isConst)
    {
        if (!Take(TokenKind.OpenParenthesis))
        {
            return [];
        }

        if (Is(TokenKind.CloseParenthesis))
        {
            Fail("Expected an argument, found \")\"; without arguments leave out the parentheses.");
        }

        var first = nodes.Count;
        do
        {
            var name = ParseName("an argument's name");
            Expect(TokenKind.Colon, "\":\" and the argument's value");
            nodes.Push(new ArgumentNode(name, ParseValue(isConst)));
        }
        while (!Take(TokenKind.CloseParenthesis) && error is null);

        return nodes.PopTo<ArgumentNode>(first);
    }

    private NodeList<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!Is(TokenKind.At))
        {
            return [];
        }

        var first = nodes.Count;
        while (Is(TokenKind.At))
        {
            var location = lexer.Location;
            Advance();
            nodes.Push(new DirectiveNode(ParseName("a directive's name"), ParseArguments(isConst), location));
        }

        return nodes.PopTo<DirectiveNode>(first);
    }
}
