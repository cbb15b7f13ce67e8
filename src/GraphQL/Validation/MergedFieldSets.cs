using System.Text;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation;

/// <summary>Selection sets laid out as fields by response key, fragments spread in; each made once.</summary>
internal sealed class MergedFieldSets(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, OrderedDictionary<string, MergedFieldGroup>> sets = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FieldNode, MergedField> fields = new(ReferenceEqualityComparer.Instance);

    /// <param name="parent">The type that the selection set is on; null where the schema does not know it.</param>
    public OrderedDictionary<string, MergedFieldGroup> Of(SelectionSetNode selections, NamedType? parent)
    {
        if (!sets.TryGetValue(selections, out var set))
        {
            sets.Add(selections, set = []);
            Collect(selections, parent, set, []);
        }

        return set;
    }

    private void Collect(
        SelectionSetNode selections, NamedType? parent, OrderedDictionary<string, MergedFieldGroup> set, HashSet<string> spread)
    {
        foreach (var selection in selections.Selections)
        {
            if (!context.Spend(1))
            {
                return;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(Field(field, parent), set);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, Condition(inline.TypeCondition, parent), set, spread);
                    break;
                case FragmentSpreadNode { Name.Value: var name } when spread.Add(name) && context.Fragments.ByName.TryGetValue(name, out var fragment):
                    Collect(fragment.SelectionSet, Condition(fragment.TypeCondition, parent), set, spread);
                    break;
            }
        }
    }

    private void Add(MergedField field, OrderedDictionary<string, MergedFieldGroup> set)
    {
        if (!set.TryGetValue(field.Node.ResponseKey, out var group))
        {
            set.Add(field.Node.ResponseKey, new(field));
        }
        else if (!field.IsLeaf || context.Spend(group.Fields.Count))
        {
            group.Add(field);
        }
    }

    private MergedField Field(FieldNode node, NamedType? parent)
    {
        if (!fields.TryGetValue(node, out var field))
        {
            var definition = parent is null ? null : MetaFields.Find(context.Schema, parent, node.Name.Value);
            fields.Add(node, field = new(fields.Count, node, parent, definition));
        }

        return field;
    }

    private NamedType? Condition(NamedTypeNode? condition, NamedType? parent) =>
        condition is null ? parent : ValidationTypes.Composite(context.Schema.Find(condition.Name.Value));
}

/// <summary>The fields of one selection set that share a response key; at least one.</summary>
internal sealed class MergedFieldGroup(MergedField first)
{
    private Dictionary<MergedField, List<FieldNode>>? repetitions;

    /// <summary>Without the leaves that are there already: whatever conflicts with one of the two conflicts with the other.</summary>
    public List<MergedField> Fields { get; } = [first];

    public void Add(MergedField field)
    {
        if (!field.IsLeaf || Fields.Find(field.IsSameLeaf) is not { } same)
        {
            Fields.Add(field);
        }
        else if (!ReferenceEquals(same, field))
        {
            repetitions ??= [];
            (repetitions.TryGetValue(same, out var nodes) ? nodes : repetitions[same] = []).Add(field.Node);
        }
    }

    /// <summary>The field's node and those of the same leaf that were left out.</summary>
    public IEnumerable<FieldNode> NodesOf(MergedField field) => [field.Node, .. repetitions?.GetValueOrDefault(field) ?? []];
}

/// <summary>A field of the document with what the schema knows of it. There is one for each node, so identity is equality.</summary>
internal sealed class MergedField(int index, FieldNode node, NamedType? parent, FieldDefinition? definition)
{
    private string? arguments;

    /// <summary>Orders fields, so that a pair has one form.</summary>
    public int Index { get; } = index;
    public FieldNode Node { get; } = node;
    public NamedType? Parent { get; } = parent;
    public FieldDefinition? Definition { get; } = definition;

    public NamedType? SelectionType => ValidationTypes.Composite(Definition?.Type.Named);

    public bool IsLeaf => Node.SelectionSet is null;

    /// <summary>The arguments as text in which their order, and the order of input fields, does not show.</summary>
    public string Arguments => arguments ??= Node.Arguments.Count == 0 ? "" : WriteArguments();

    /// <summary>True for another leaf that nothing tells from this one.</summary>
    public bool IsSameLeaf(MergedField other) =>
        other.IsLeaf && IsLeaf && ReferenceEquals(other.Parent, Parent) && other.Node.Name.Value == Node.Name.Value
        && other.Arguments == Arguments;

    private string WriteArguments()
    {
        var text = new StringBuilder();
        foreach (var argument in Node.Arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            text.Append(argument.Name.Value).Append(':');
            Write(argument.Value, text);
            text.Append(',');
        }

        return text.ToString();
    }

    private static void Write(ValueNode value, StringBuilder text)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Values)
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case ObjectValueNode fields:
                text.Append('{');
                foreach (var field in fields.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                {
                    text.Append(field.Name.Value).Append(':');
                    Write(field.Value, text);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case StringValueNode quoted:
                text.Append(StringLiteral.Encode(quoted.Value));
                break;
            default:
                text.Append(Printer.Print(value));
                break;
        }
    }
}
