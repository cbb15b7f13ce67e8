using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// What the selection sets of one normalised operation share. It keeps of the variables only what their shape says, so that the tree can
/// serve every request of that shape, and it counts fields so that fragments cannot make the tree explode.
/// </summary>
internal sealed class OperationNormalizer
{
    // Fragments that do not apply to a type are looked at and leave no field behind; a wide union makes many of those.
    private const int VisitsPerField = 20;

    private readonly OperationTemplate template;
    private readonly LiteralCoercion literals;
    private readonly Dictionary<string, bool> decisions;
    private readonly int mostFields;
    private int fields;
    private int visits;

    private OperationNormalizer(OperationTemplate template, CoercedVariables variables, int mostFields)
    {
        this.template = template;
        this.mostFields = mostFields;
        literals = new LiteralCoercion(variables.WithoutSlots());
        decisions = template.Variables
            .Where(definition => definition.Decides)
            .Select(definition => (definition.Name, Value: variables.Find(definition.Name)?.Fill(variables.Slots)))
            .Where(decision => decision.Value is bool)
            .ToDictionary(decision => decision.Name, decision => (bool)decision.Value!);
    }

    /// <summary>Merged fields made so far.</summary>
    public int FieldCount => fields;

    /// <summary>Selection sets below the root are merged when they are first asked for.</summary>
    /// <exception cref="GraphQLException">
    /// From here or from a selection set: a variable is null where <c>@skip</c> or <c>@include</c> needs it, or a limit is exceeded.
    /// </exception>
    public static NormalizedOperation Normalize(OperationTemplate template, CoercedVariables variables, int mostFields) =>
        Normalize(template, variables, mostFields, out _);

    public static NormalizedOperation Normalize(
        OperationTemplate template, CoercedVariables variables, int mostFields, out OperationNormalizer normalizer)
    {
        var operation = template.Operation;
        var rootType = template.Schema.RootType(operation.Operation)!;
        normalizer = new OperationNormalizer(template, variables, mostFields);
        var root = new MergedSelection(normalizer, rootType, [operation.SelectionSet], []);
        return new NormalizedOperation(operation.Operation, operation.Name?.Value, root, rootType, variables.Slots.Count);
    }

    /// <summary>Section 6.3.2, CollectFields: the fields that apply to the type, grouped by response key.</summary>
    public OrderedDictionary<string, List<FieldNode>> CollectFields(ObjectType type, IEnumerable<SelectionSetNode> sets)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>();
        var spread = new HashSet<string>();
        foreach (var set in sets)
        {
            CollectFields(type, set, groups, spread);
        }

        return groups;
    }

    /// <summary>See <see cref="SelectionSet.NamedTypes"/>. What <c>@skip</c> leaves out counts too: it names no more than a few types in vain.</summary>
    public IReadOnlySet<ObjectType> NamedTypes(NamedType type, IEnumerable<SelectionSetNode> sets)
    {
        var named = new HashSet<ObjectType>();
        var spread = new HashSet<string>();
        foreach (var set in sets)
        {
            FindNamedTypes(type, set, named, spread);
        }

        return named;
    }

    public SelectedField Merge(ObjectType parent, string responseKey, IReadOnlyList<FieldNode> nodes, IReadOnlyList<string> parentPath)
    {
        var first = nodes[0];
        Count(ref fields, mostFields, first);
        var definition = MetaFields.Find(template.Schema, parent, first.Name.Value)!;
        string[] path = [.. parentPath, responseKey];
        var arguments = CoerceArguments(definition, first, out var refusal);
        var below = nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>().ToArray();
        return new SelectedField
        {
            ResponseKey = responseKey,
            Definition = definition,
            Arguments = arguments,
            Refusal = refusal,
            Selection = below.Length == 0 ? null : new MergedSelection(this, definition.Type.Named, below, path),
            Location = first.Location,
            Path = path,
        };
    }

    private IReadOnlyDictionary<string, InputValue> CoerceArguments(FieldDefinition definition, FieldNode node, out GraphQLError? refusal)
    {
        try
        {
            refusal = null;
            return literals.CoerceArguments(definition, node.Arguments);
        }
        catch (GraphQLException exception)
        {
            refusal = exception.Errors[0];
            return new Dictionary<string, InputValue>();
        }
    }

    private void CollectFields(
        ObjectType type, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> groups, HashSet<string> spread)
    {
        foreach (var selection in set.Selections)
        {
            Count(ref visits, (long)mostFields * VisitsPerField, selection);
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    (groups.TryGetValue(field.ResponseKey, out var group) ? group : groups[field.ResponseKey] = []).Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    CollectFields(type, inline.SelectionSet, groups, spread);
                    break;
                case FragmentSpreadNode { Name.Value: var name } when spread.Add(name) && template.Fragments[name] is var fragment
                    && Applies(fragment.TypeCondition, type):
                    CollectFields(type, fragment.SelectionSet, groups, spread);
                    break;
            }
        }
    }

    private void FindNamedTypes(NamedType type, SelectionSetNode set, HashSet<ObjectType> named, HashSet<string> spread)
    {
        foreach (var selection in set.Selections)
        {
            var (condition, below) = selection switch
            {
                InlineFragmentNode inline => (inline.TypeCondition, inline.SelectionSet),
                FragmentSpreadNode { Name.Value: var name } when spread.Add(name) => (template.Fragments[name].TypeCondition, template.Fragments[name].SelectionSet),
                _ => default((NamedTypeNode?, SelectionSetNode?)),
            };
            if (below is null)
            {
                continue;
            }

            if (condition is null || condition.Name.Value == type.Name)
            {
                FindNamedTypes(type, below, named, spread);
            }
            else
            {
                named.UnionWith(template.Schema.PossibleTypes(template.Schema.Find(condition.Name.Value)!));
            }
        }
    }

    /// <summary>Section 6.3.2, DoesFragmentTypeApply.</summary>
    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || condition.Name.Value == type.Name || template.Schema.Find(condition.Name.Value) switch
        {
            InterfaceType @interface => type.Interfaces.Contains(@interface),
            UnionType union => union.Members.Contains(type),
            _ => false,
        };

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include" && Decide(directive) != (directive.Name.Value == "include"))
            {
                return false;
            }
        }

        return true;
    }

    private bool Decide(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable when decisions.TryGetValue(variable.Name.Value, out var decision) => decision,
        var value => throw new GraphQLException(new GraphQLError(
            $"Variable \"${(value as VariableNode)?.Name.Value}\" is null, " +
            $"but \"@{directive.Name.Value}\" takes a value of type \"Boolean!\"; give the variable a value.",
            ErrorCodes.VariableInvalid,
            [value.Location])),
    };

    private void Count(ref int counter, long most, SelectionNode at)
    {
        if (Interlocked.Increment(ref counter) > most)
        {
            throw new GraphQLException(new GraphQLError(
                $"The operation selects more than {mostFields} fields once its fragments are spread. Split it into several requests.",
                ErrorCodes.LimitExceeded,
                [at.Location],
                Facts: new Dictionary<string, object?> { ["limit"] = mostFields }));
        }
    }
}
