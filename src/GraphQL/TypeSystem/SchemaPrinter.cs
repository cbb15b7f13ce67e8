using System.Text;
using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.TypeSystem;

/// <summary>
/// Prints a schema in the schema definition language. Directives stand first, then types by the code points of their names; fields, arguments
/// and values keep the order of their declaration. What the specification defines itself is left out.
/// </summary>
public sealed class SchemaPrinter
{
    private const string Indent = "  ";

    private readonly StringBuilder text = new();

    private SchemaPrinter()
    {
    }

    /// <summary>The schema, ending in a line feed.</summary>
    public static string Print(GraphQLSchema schema)
    {
        var printer = new SchemaPrinter();
        printer.PrintSchema(schema);
        foreach (var directive in schema.Directives.Except(SpecifiedDirectives.All))
        {
            printer.PrintDirective(directive);
        }

        foreach (var type in schema.Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            if (!SpecifiedScalars.Contains(type) && !type.Name.StartsWith("__", StringComparison.Ordinal))
            {
                printer.PrintType(type);
            }
        }

        return printer.text.ToString();
    }

    // Roots of the usual names need no schema definition.
    private void PrintSchema(GraphQLSchema schema)
    {
        (string Operation, string Usual, ObjectType? Type)[] roots =
        [
            ("query", "Query", schema.Query),
            ("mutation", "Mutation", schema.Mutation),
            ("subscription", "Subscription", schema.Subscription),
        ];
        if (schema.Description is null && roots.All(root => root.Type is null || root.Type.Name == root.Usual))
        {
            return;
        }

        Begin(schema.Description);
        text.Append("schema {\n");
        foreach (var root in roots)
        {
            if (root.Type is not null)
            {
                text.Append($"{Indent}{root.Operation}: {root.Type.Name}\n");
            }
        }

        text.Append("}\n");
    }

    private void PrintDirective(DirectiveDefinition directive)
    {
        Begin(directive.Description);
        text.Append($"directive @{directive.Name}");
        PrintArguments(directive.Arguments, "");
        text.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations).Append('\n');
    }

    private void PrintType(NamedType type)
    {
        Begin(type.Description);
        switch (type)
        {
            case ScalarType scalar:
                text.Append($"scalar {scalar.Name}");
                text.Append(scalar.SpecifiedBy is null ? "" : $" @specifiedBy(url: {StringLiteral.Encode(scalar.SpecifiedBy)})").Append('\n');
                break;
            case CompositeType composite:
                text.Append(composite is InterfaceType ? "interface " : "type ").Append(composite.Name);
                text.Append(composite.Interfaces.Count == 0 ? "" : " implements ").AppendJoin(" & ", composite.Interfaces);
                PrintBlock(composite.Fields.Values, field => field.Description, PrintField);
                break;
            case UnionType union:
                text.Append($"union {union.Name} = ").AppendJoin(" | ", union.Members).Append('\n');
                break;
            case EnumType @enum:
                text.Append($"enum {@enum.Name}");
                PrintBlock(@enum.Values.Values, value => value.Description, PrintEnumValue);
                break;
            case InputObjectType input:
                text.Append($"input {input.Name}").Append(input.IsOneOf ? " @oneOf" : "");
                PrintBlock(input.Fields.Values, field => field.Description, PrintInputValue);
                break;
        }
    }

    private void PrintField(FieldDefinition field)
    {
        text.Append(field.Name);
        PrintArguments(field.Arguments, Indent);
        text.Append($": {field.Type}");
        PrintDeprecation(field.DeprecationReason);
    }

    private void PrintEnumValue(EnumValueDefinition value)
    {
        text.Append(value.Name);
        PrintDeprecation(value.DeprecationReason);
    }

    private void PrintInputValue(InputValueDefinition value)
    {
        text.Append($"{value.Name}: {value.Type}");
        text.Append(value.HasDefault ? $" = {LiteralPrinter.Print(value.Default, value.Type)}" : "");
        PrintDeprecation(value.DeprecationReason);
    }

    /// <summary>On one line, or one to a line when any has a description.</summary>
    private void PrintArguments(IReadOnlyList<InputValueDefinition> arguments, string indent)
    {
        if (arguments.Count == 0)
        {
            return;
        }

        var isBlock = arguments.Any(argument => argument.Description is not null);
        text.Append('(');
        for (var index = 0; index < arguments.Count; index++)
        {
            if (isBlock)
            {
                text.Append('\n');
                PrintDescription(arguments[index].Description, indent + Indent, isFirst: index == 0);
                text.Append(indent).Append(Indent);
            }
            else if (index > 0)
            {
                text.Append(", ");
            }

            PrintInputValue(arguments[index]);
        }

        text.Append(isBlock ? $"\n{indent})" : ")");
    }

    private void PrintBlock<T>(IEnumerable<T> members, Func<T, string?> description, Action<T> print)
    {
        text.Append(" {\n");
        var isFirst = true;
        foreach (var member in members)
        {
            PrintDescription(description(member), Indent, isFirst);
            text.Append(Indent);
            print(member);
            text.Append('\n');
            isFirst = false;
        }

        text.Append("}\n");
    }

    private void PrintDeprecation(string? reason)
    {
        if (reason is not null)
        {
            text.Append(Equals(reason, SpecifiedDirectives.Deprecated.Arguments[0].Default)
                ? " @deprecated"
                : $" @deprecated(reason: {StringLiteral.Encode(reason)})");
        }
    }

    private void Begin(string? description)
    {
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        PrintDescription(description, "", isFirst: true);
    }

    /// <summary>Among the members of a block, a described one stands off from the one before it.</summary>
    private void PrintDescription(string? description, string indent, bool isFirst)
    {
        if (description is not null)
        {
            text.Append(isFirst ? "" : "\n").Append(indent);
            text.Append(BlockString.Encode(description, indent) ?? StringLiteral.Encode(description)).Append('\n');
        }
    }
}
