using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation.Rules;

/// <summary>A literal is a value of the type that is expected in its place.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context)
    : ValidationRule(context), IEnter<ArgumentNode>, IEnter<VariableDefinitionNode>
{
    public void Enter(ArgumentNode node)
    {
        if (Context.Argument is { } argument)
        {
            Check(node.Value, argument.Type);
        }
    }

    public void Enter(VariableDefinitionNode node)
    {
        if (node.DefaultValue is not null && ValidationTypes.Resolve(Context.Schema, node.Type) is { Named.IsInput: true } type)
        {
            Check(node.DefaultValue, type);
        }
    }

    private void Check(ValueNode value, GraphQLType type)
    {
        if (Context.IsOver)
        {
            return;
        }

        switch (value, type.Nullable)
        {
            // VariablesInAllowedPositionRule looks at variables.
            case (VariableNode, _) or (NullValueNode, _) when value is VariableNode || !type.IsNonNull:
                break;
            case (NullValueNode, _):
                Context.Report($"Found null where \"{type}\" is expected, which is never null; give a value.", value.Location);
                break;
            case (ListValueNode list, ListType { OfType: var itemType }):
                foreach (var item in list.Values)
                {
                    Check(item, itemType);
                }

                break;

            // A single value stands for the list of it.
            case (_, ListType { OfType: var itemType }):
                Check(value, itemType);
                break;
            case (ObjectValueNode fields, InputObjectType input):
                CheckFields(fields, input);
                break;
            case (_, InputObjectType input):
                Context.Report($"{Found(value, type)}; give an input object with fields of \"{input}\".", value.Location);
                break;
            case (_, EnumType enumeration):
                CheckEnum(value, type, enumeration);
                break;
            case (_, ScalarType scalar):
                CheckScalar(value, type, scalar);
                break;
        }
    }

    private void CheckFields(ObjectValueNode value, InputObjectType input)
    {
        var given = new HashSet<string>();
        foreach (var field in value.Fields)
        {
            var name = field.Name.Value;
            given.Add(name);
            if (input.Fields.GetValueOrDefault(name) is { } known)
            {
                Check(field.Value, known.Type);
            }
            else if (!Context.IsOver)
            {
                Context.Report(
                    $"Input object \"{input}\" has no field {Wording.Quote(name)}.{Context.DidYouMean(name, input.Fields.Keys)}",
                    field.Location);
            }
        }

        foreach (var field in input.Fields.Values)
        {
            if (field.IsRequired && !given.Contains(field.Name))
            {
                Context.Report(
                    $"Input object \"{input}\" needs the field \"{field.Name}\" of type \"{field.Type}\"; add it.", value.Location);
            }
        }

        if (input.IsOneOf)
        {
            CheckOneOf(value, input, given.Count);
        }
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType input, int given)
    {
        if (given != 1)
        {
            Context.Report(
                $"Input object \"{input}\" takes exactly one of its fields; found {(given == 0 ? "none" : given)}. " +
                $"Give one of {Suggestions.List(input.Fields.Keys)}.",
                value.Location);
        }
        else if (value.Fields[0].Value is NullValueNode)
        {
            Context.Report(
                $"Field {Wording.Quote(value.Fields[0].Name.Value)} is null, but the only field of the oneOf input object \"{input}\" cannot be; " +
                "give a value.",
                value.Fields[0].Location);
        }
    }

    private void CheckEnum(ValueNode value, GraphQLType type, EnumType enumeration)
    {
        if (value is not EnumValueNode name)
        {
            var remedy = value is StringValueNode text && enumeration.Values.ContainsKey(text.Value)
                ? $"write {text.Value} without quotes"
                : $"give one of its values, such as {enumeration.Values.Keys.First()}";
            Context.Report($"{Found(value, type)}; {remedy}.", value.Location);
        }
        else if (!enumeration.Values.ContainsKey(name.Value))
        {
            Context.Report(
                $"Enum \"{enumeration}\" has no value {Wording.Quote(name.Value)}.{Context.DidYouMean(name.Value, enumeration.Values.Keys)}",
                value.Location);
        }
    }

    private void CheckScalar(ValueNode value, GraphQLType type, ScalarType scalar)
    {
        // A bare name is a value of no scalar; asked as a string, the scalar tells what it takes. So it does for a structure that is no
        // JSON.
        var input = LiteralInput.ToScalarInput(value)
            ?? (value is EnumValueNode name ? new(ScalarInputKind.String, name.Value) : new(ScalarInputKind.Structure, ""));
        var isTaken = scalar.Parse(input, out _, out var allowed);
        if (value is EnumValueNode && isTaken)
        {
            Context.Report($"{Found(value, type)}; write it in double quotes.", value.Location);
        }
        else if (LiteralInput.HoldsVariable(value) && scalar.Parse(new(ScalarInputKind.Structure, "[]"), out _, out _))
        {
            Context.Report($"A variable stands inside a value of \"{scalar}\"; give the whole value as one variable.", value.Location);
        }
        else if (!isTaken)
        {
            Context.Report($"{Found(value, type)}; it takes {allowed}.", value.Location);
        }
    }

    private static string Found(ValueNode value, GraphQLType type) => $"Found {Wording.Clip(Printer.Print(value))} where \"{type}\" is expected";
}
