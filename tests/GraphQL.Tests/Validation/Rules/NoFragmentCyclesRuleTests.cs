using OpenGov.GraphQL.Validation.Rules;

namespace OpenGov.GraphQL.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests() : RuleTests(context => new NoFragmentCyclesRule(context))
{
    [Theory]
    [InlineData("fragment A on Dog { ...B } fragment B on Dog { name }")]
    [InlineData("fragment A on Dog { ...B ...B } fragment B on Dog { name }")]
    [InlineData("fragment A on Dog { ...B ...C } fragment B on Dog { ...C } fragment C on Dog { name }")]
    [InlineData("fragment A on Dog { ...Unknown ... on Dog { name } }")]
    public void Fragments_that_end_are_taken(string text) => AssertValid(text);

    [Theory]
    [InlineData("fragment A on Dog { ...A }", "Fragment \"A\" spreads itself; remove one of these spreads. (1:21)")]
    [InlineData("fragment A on Dog { mother { ... { ...A } } }", "Fragment \"A\" spreads itself; remove one of these spreads. (1:36)")]
    [InlineData(
        "fragment A on Dog { ...B } fragment B on Dog { ...A }",
        "Fragment \"A\" spreads itself through \"B\"; remove one of these spreads. (1:21, 1:48)")]
    [InlineData(
        "fragment B on Dog { ...A } fragment A on Dog { ...B }",
        "Fragment \"B\" spreads itself through \"A\"; remove one of these spreads. (1:21, 1:48)")]
    [InlineData(
        "fragment X on Dog { name ...A } fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...A }",
        "Fragment \"A\" spreads itself through \"B\", \"C\"; remove one of these spreads. (1:53, 1:80, 1:107)")]
    public void A_cycle_is_refused_with_all_its_spreads(string text, string error) => AssertErrors(text, error);

    [Fact]
    public void Each_of_several_cycles_is_told() =>
        AssertErrors(
            "fragment A on Dog { ...B ...C }\nfragment B on Dog { ...A ...B }\nfragment C on Dog { ...A }\nfragment D on Dog { ...C }",
            "Fragment \"A\" spreads itself through \"B\"; remove one of these spreads. (1:21, 2:21)",
            "Fragment \"A\" spreads itself through \"C\"; remove one of these spreads. (1:26, 3:21)",
            "Fragment \"B\" spreads itself; remove one of these spreads. (2:26)");

    [Fact]
    public void A_long_cycle_is_told_in_short()
    {
        var fragments = Enumerable.Range(0, 1500).Select(index => $"fragment F{index} on Dog {{ ...F{(index + 1) % 1500} }}\n");
        var locations = string.Join(", ", Enumerable.Range(1, 20).Select(line => $"{line}:{(line <= 10 ? 22 : 23)}"));

        AssertErrors(
            string.Concat(fragments),
            "Fragment \"F0\" spreads itself through \"F1\", \"F2\", \"F3\", \"F4\", \"F5\" and 1494 more; remove one of these spreads. " +
            $"({locations})");
    }
}
