using OpenGov.Domain.Model;

namespace OpenGov.Domain.Tests.Model;

public sealed class GlobalIdTests
{
    /// <summary>The value is what <c>printf 'Country:JP' | sha256sum</c> begins with, its first bit cleared.</summary>
    [Fact]
    public void An_id_is_63_bits_of_the_hash_of_type_and_key() =>
        Assert.Equal("Country-04ac22b6831adc7a", GlobalId.FromKey("Country", "JP").ToString());

    [Fact]
    public void An_id_reads_back_what_it_prints()
    {
        var id = GlobalId.FromKey("PartnerCity", "kaohsiung-portland");

        Assert.True(GlobalId.TryParse(id.ToString(), out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Country")]
    [InlineData("-0123456789abcdef")]
    [InlineData("Country-0123456789abcde")]
    [InlineData("Country-0123456789ABCDEF")]
    [InlineData("Country-f123456789abcdef")]
    public void Any_other_text_is_refused(string text) => Assert.False(GlobalId.TryParse(text, out _));
}
