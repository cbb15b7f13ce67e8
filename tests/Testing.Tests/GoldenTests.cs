using Xunit.Sdk;

namespace OpenGov.Testing.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void An_equal_text_passes() => Golden.Match("Goldens/two-lines.txt", "first\nsecond\n");

    [Fact]
    public void A_difference_names_its_line_and_both_texts()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1" && !ContinuousIntegration.IsOn, "This run rewrites goldens.");

        var failure = Assert.ThrowsAny<XunitException>(() => Golden.Match("Goldens/two-lines.txt", "first\nthird"));

        Assert.Equal(
            """
            "Goldens/two-lines.txt" differs from line 2 on.
              golden: second
              found:  third
            If the new text is right, run the test with UPDATE_GOLDENS=1 and commit the file.
            """,
            failure.Message);
    }
}
