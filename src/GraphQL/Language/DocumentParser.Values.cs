namespace OpenGov.GraphQL.Language;

internal ref partial struct DocumentParser
{
    private ValueNode ParseValue(bool isConst)
    {
        var location = lexer.Location;
        switch (lexer.Kind)
        {
            case TokenKind.OpenBracket:
                return ParseList(isConst);
            case TokenKind.OpenBrace:
                return ParseObject(isConst);
            case TokenKind.Int:
                return new IntValueNode(TakeText(), location);
            case TokenKind.Float:
                return new FloatValueNode(TakeText(), location);
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar:
                var variable = ParseVariable("a variable's name after \"$\"");
                if (isConst)
                {
                    Fail($"Found the variable {Wording.Quote("$" + variable.Name.Value)} where only a constant is allowed: " +
                        "defaults, and directives on definitions of variables and of a schema, cannot use variables.", location);
                }

                return variable;
            default:
                FailExpecting("a value");
                return new NullValueNode(location);
        }
    }

    private ValueNode ParseNamedValue()
    {
        var location = lexer.Location;
        var name = ParseName();
        return name.Value switch
        {
            "true" => new BooleanValueNode(true, location),
            "false" => new BooleanValueNode(false, location),
            "null" => new NullValueNode(location),
            _ => new EnumValueNode(name.Value, location),
        };
    }

    private ListValueNode ParseList(bool isConst)
    {
        Enter();
        var location = lexer.Location;
        Advance();
        var first = nodes.Count;
        while (!Take(TokenKind.CloseBracket) && error is null)
        {
            nodes.Push(ParseValue(isConst));
        }

        Leave();
        return new(nodes.PopTo<ValueNode>(first), location);
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        Enter();
        var location = lexer.Location;
        Advance();
        var first = nodes.Count;
        while (!Take(TokenKind.CloseBrace) && error is null)
        {
            var name = ParseName("an input field's name or \"}\"");
            Expect(TokenKind.Colon, "\":\" and the input field's value");
            nodes.Push(new ObjectFieldNode(name, ParseValue(isConst)));
        }

        Leave();
        return new(nodes.PopTo<ObjectFieldNode>(first), location);
    }

    private VariableNode ParseVariable(string expected)
    {
        var location = lexer.Location;
        Expect(TokenKind.Dollar, expected);
        return new(ParseName("a variable's name after \"$\""), location);
    }

    private StringValueNode ParseString()
    {
        var isBlock = Is(TokenKind.BlockString);
        var quotes = isBlock ? 3 : 1;
        var content = lexer.Text[quotes..^quotes];
        var node = new StringValueNode(isBlock ? BlockString.Decode(content) : StringLiteral.Decode(content), isBlock, lexer.Location);
        Advance();
        return node;
    }

    private string TakeText()
    {
        var text = NameCache.Get(lexer.Text);
        Advance();
        return text;
    }
}
