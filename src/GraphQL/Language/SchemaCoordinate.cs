using System.Diagnostics.CodeAnalysis;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// The one text that stands for a part of a schema: <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>@directive</c> or
/// <c>@directive(argument:)</c>. An input field or an enum value is written like a field.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/>
public sealed record SchemaCoordinate
{
    private SchemaCoordinate(bool isDirective, string name, string? member, string? argument) =>
        (IsDirective, Name, Member, Argument) = (isDirective, name, member, argument);

    public bool IsDirective { get; }

    /// <summary>Of the type or directive.</summary>
    public string Name { get; }

    /// <summary>The field, input field or enum value; null for a whole type and for directives.</summary>
    public string? Member { get; }

    public string? Argument { get; }

    /// <summary>False for any other text: a coordinate has one form, without white space.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SchemaCoordinate? coordinate)
    {
        coordinate = null;
        var isDirective = text.StartsWith('@');
        var rest = isDirective ? text[1..] : text;
        string? argument = null;
        if (rest.EndsWith(":)", StringComparison.Ordinal) && rest.IndexOf('(') is >= 0 and var open)
        {
            argument = rest[(open + 1)..^2];
            rest = rest[..open];
        }

        string? member = null;
        if (!isDirective && rest.IndexOf('.') is >= 0 and var point)
        {
            member = rest[(point + 1)..];
            rest = rest[..point];
        }

        // The argument of a type alone does not exist.
        if ((argument is null || isDirective || member is not null)
            && new[] { rest, member, argument }.All(part => part is null || NameNode.IsName(part)))
        {
            coordinate = new(isDirective, rest, member, argument);
        }

        return coordinate is not null;
    }

    public override string ToString() =>
        $"{(IsDirective ? "@" : "")}{Name}{(Member is null ? "" : $".{Member}")}{(Argument is null ? "" : $"({Argument}:)")}";
}
