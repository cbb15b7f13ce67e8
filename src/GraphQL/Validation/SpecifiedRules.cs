using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Validation;

/// <summary>Every rule of chapter 5 that a document to execute must keep, in the order of the specification; then one of our own.</summary>
internal static class SpecifiedRules
{
    public static IReadOnlyList<Func<ValidationContext, ValidationRule>> All { get; } =
    [
        context => new ExecutableDefinitionsRule(context),
        context => new KnownOperationTypesRule(context),
        context => new UniqueOperationNamesRule(context),
        context => new LoneAnonymousOperationRule(context),
        context => new SingleFieldSubscriptionsRule(context),
        context => new FieldsOnCorrectTypeRule(context),
        context => new OverlappingFieldsCanBeMergedRule(context),
        context => new ScalarLeafsRule(context),
        context => new KnownArgumentNamesRule(context),
        context => new UniqueArgumentNamesRule(context),
        context => new ProvidedRequiredArgumentsRule(context),
        context => new UniqueFragmentNamesRule(context),
        context => new KnownTypeNamesRule(context),
        context => new FragmentsOnCompositeTypesRule(context),
        context => new NoUnusedFragmentsRule(context),
        context => new KnownFragmentNamesRule(context),
        context => new NoFragmentCyclesRule(context),
        context => new PossibleFragmentSpreadsRule(context),
        context => new ValuesOfCorrectTypeRule(context),
        context => new UniqueInputFieldNamesRule(context),
        context => new KnownDirectivesRule(context),
        context => new UniqueDirectivesPerLocationRule(context),
        context => new UniqueVariableNamesRule(context),
        context => new VariablesAreInputTypesRule(context),
        context => new NoUndefinedVariablesRule(context),
        context => new NoUnusedVariablesRule(context),
        context => new VariablesInAllowedPositionRule(context),
        context => new MaxIntrospectionDepthRule(context),
    ];
}
