namespace OpenGov.Architecture.Tests;

/// <summary>Fails with every breach of a rule at once, one on a line.</summary>
internal static class Rule
{
    public static void HasNoBreach(params IEnumerable<string> breaches)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, $"Breaches of this rule: {found.Count}.\n  {string.Join("\n  ", found)}");
    }
}
