using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.Tests.Fixtures;
using OpenGov.GraphQL.Validation;

namespace OpenGov.GraphQL.Tests.Validation;

public sealed class SpecifiedRulesTests
{
    [Fact]
    public void Every_rule_is_listed_once()
    {
        var context = new ValidationContext(PetSchema.Schema, new DocumentNode([], default), ValidationLimits.Default);

        Assert.Equal(
            RuleTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
            SpecifiedRules.All.Select(rule => rule(context).GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_its_tests() =>
        Assert.All(
            RuleTypes(),
            type => Assert.NotNull(typeof(SpecifiedRulesTests).Assembly.GetType($"OpenGov.GraphQL.Tests.Validation.Rules.{type.Name}Tests")));

    private static IEnumerable<Type> RuleTypes() =>
        typeof(ValidationRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ValidationRule)));
}
