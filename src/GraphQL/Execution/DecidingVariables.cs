using OpenGov.GraphQL.Language;

namespace OpenGov.GraphQL.Execution;

/// <summary>The variables of a document that stand in an <c>@skip</c> or <c>@include</c>, so that their values shape what is selected.</summary>
internal static class DecidingVariables
{
    public static IReadOnlySet<string> In(DocumentNode document)
    {
        var names = new HashSet<string>();
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Collect(operation.SelectionSet, names);
                    break;
                case FragmentDefinitionNode fragment:
                    Collect(fragment.SelectionSet, names);
                    break;
            }
        }

        return names;
    }

    private static void Collect(SelectionSetNode set, HashSet<string> names)
    {
        foreach (var selection in set.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is "skip" or "include" && directive.Arguments is [{ Value: VariableNode variable }])
                {
                    names.Add(variable.Name.Value);
                }
            }

            switch (selection)
            {
                case FieldNode { SelectionSet: { } below }:
                    Collect(below, names);
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, names);
                    break;
            }
        }
    }
}
