using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Validation;

/// <summary>Walks the document once for all rules, and keeps the context's types in step with the place.</summary>
internal sealed class DocumentWalker(ValidationContext context, IReadOnlyList<Func<ValidationContext, ValidationRule>> rules)
{
    private readonly Visitors visitors = new([.. rules.Select(rule => rule(context))]);
    private DefinitionNode definition = null!;

    /// <summary>Shows the rules the directives of one place and nothing else.</summary>
    public void WalkDirectivesOf(DefinitionNode owner, DirectiveList directives)
    {
        definition = owner;
        WalkDirectives(directives.Directives, directives.Location);
    }

    public void Walk()
    {
        visitors.Document.Enter(context.Document);
        foreach (var next in context.Document.Definitions)
        {
            definition = next;
            switch (next)
            {
                case OperationDefinitionNode operation:
                    WalkOperation(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    WalkFragment(fragment);
                    break;
            }
        }

        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (context.IsOver)
            {
                return;
            }

            visitors.OperationUsages.Enter(context.UsagesIn(operation));
        }
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        context.ParentType = operation.Operation switch
        {
            OperationType.Query => context.Schema.Query,
            OperationType.Mutation => context.Schema.Mutation,
            _ => context.Schema.Subscription,
        };
        visitors.Operation.Enter(operation);
        foreach (var variable in operation.VariableDefinitions)
        {
            context.Visit();
            visitors.VariableDefinition.Enter(variable);
            WalkType(variable.Type);
            if (variable.DefaultValue is not null)
            {
                WalkValue(variable.DefaultValue, null, false, null);
            }

            WalkDirectives(variable.Directives, "VARIABLE_DEFINITION");
        }

        WalkDirectives(operation.Directives, operation.Operation switch
        {
            OperationType.Query => "QUERY",
            OperationType.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        WalkSelections(operation.SelectionSet);
    }

    private void WalkFragment(FragmentDefinitionNode fragment)
    {
        context.ParentType = CompositeNamed(fragment.TypeCondition);
        visitors.Fragment.Enter(fragment);
        WalkType(fragment.TypeCondition);
        WalkDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
        WalkSelections(fragment.SelectionSet);
    }

    private void WalkSelections(SelectionSetNode selections)
    {
        foreach (var selection in selections.Selections)
        {
            if (context.IsOver)
            {
                return;
            }

            context.Visit();
            switch (selection)
            {
                case FieldNode field:
                    WalkField(field);
                    break;
                case FragmentSpreadNode spread:
                    visitors.Spread.Enter(spread);
                    WalkDirectives(spread.Directives, "FRAGMENT_SPREAD");
                    break;
                case InlineFragmentNode inline:
                    WalkInlineFragment(inline);
                    break;
            }
        }
    }

    private void WalkField(FieldNode node)
    {
        var (parent, outer) = (context.ParentType, context.Field);
        var field = parent is null ? null : MetaFields.Find(context.Schema, parent, node.Name.Value);
        context.Field = field;
        visitors.Field.Enter(node);
        foreach (var argument in node.Arguments)
        {
            WalkArgument(argument, field?.FindArgument(argument.Name.Value));
        }

        WalkDirectives(node.Directives, "FIELD");
        if (node.SelectionSet is not null)
        {
            context.ParentType = ValidationTypes.Composite(field?.Type.Named);
            WalkSelections(node.SelectionSet);
        }

        (context.ParentType, context.Field) = (parent, outer);
    }

    private void WalkInlineFragment(InlineFragmentNode inline)
    {
        visitors.InlineFragment.Enter(inline);
        WalkDirectives(inline.Directives, "INLINE_FRAGMENT");
        var parent = context.ParentType;
        if (inline.TypeCondition is not null)
        {
            WalkType(inline.TypeCondition);
            context.ParentType = CompositeNamed(inline.TypeCondition);
        }

        WalkSelections(inline.SelectionSet);
        context.ParentType = parent;
    }

    private void WalkType(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is ListTypeNode list ? list.OfType : ((NonNullTypeNode)type).OfType;
        }

        visitors.NamedType.Enter((NamedTypeNode)type);
    }

    private void WalkDirectives(NodeList<DirectiveNode> directives, string location)
    {
        if (directives.Count == 0)
        {
            return;
        }

        visitors.Directives.Enter(new(directives, location));
        foreach (var node in directives)
        {
            context.Visit();
            var directive = context.Schema.FindDirective(node.Name.Value);
            context.Directive = directive;
            visitors.Directive.Enter(node);
            foreach (var argument in node.Arguments)
            {
                WalkArgument(argument, directive?.FindArgument(argument.Name.Value));
            }
        }

        context.Directive = null;
    }

    private void WalkArgument(ArgumentNode node, InputValueDefinition? argument)
    {
        context.Argument = argument;
        visitors.Argument.Enter(node);
        WalkValue(node.Value, argument?.Type, argument?.HasDefault ?? false, null);
        context.Argument = null;
    }

    private void WalkValue(ValueNode value, GraphQLType? type, bool hasDefault, InputObjectType? oneOf)
    {
        context.Visit();
        switch (value)
        {
            case VariableNode variable:
                context.Use(definition, new(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                var itemType = type?.Nullable is ListType listType ? listType.OfType : type;
                foreach (var item in list.Values)
                {
                    WalkValue(item, itemType, false, null);
                }

                break;
            case ObjectValueNode fields:
                visitors.Object.Enter(fields);
                var input = type?.Named as InputObjectType;
                foreach (var field in fields.Fields)
                {
                    var known = input?.Fields.GetValueOrDefault(field.Name.Value);
                    WalkValue(field.Value, known?.Type, known?.HasDefault ?? false, input is { IsOneOf: true } ? input : null);
                }

                break;
        }
    }

    private NamedType? CompositeNamed(NamedTypeNode type) => ValidationTypes.Composite(context.Schema.Find(type.Name.Value));

    /// <summary>The rules by what they want to see.</summary>
    private sealed class Visitors(ValidationRule[] rules)
    {
        public readonly Visitor<DocumentNode> Document = new(rules);
        public readonly Visitor<OperationDefinitionNode> Operation = new(rules);
        public readonly Visitor<FragmentDefinitionNode> Fragment = new(rules);
        public readonly Visitor<VariableDefinitionNode> VariableDefinition = new(rules);
        public readonly Visitor<FieldNode> Field = new(rules);
        public readonly Visitor<FragmentSpreadNode> Spread = new(rules);
        public readonly Visitor<InlineFragmentNode> InlineFragment = new(rules);
        public readonly Visitor<NamedTypeNode> NamedType = new(rules);
        public readonly Visitor<DirectiveList> Directives = new(rules);
        public readonly Visitor<DirectiveNode> Directive = new(rules);
        public readonly Visitor<ArgumentNode> Argument = new(rules);
        public readonly Visitor<ObjectValueNode> Object = new(rules);
        public readonly Visitor<OperationUsages> OperationUsages = new(rules);
    }

    private readonly struct Visitor<TNode>(ValidationRule[] rules)
    {
        private readonly IEnter<TNode>[] interested = [.. rules.OfType<IEnter<TNode>>()];

        public void Enter(TNode node)
        {
            foreach (var rule in interested)
            {
                rule.Enter(node);
            }
        }
    }
}
