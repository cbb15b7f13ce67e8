using System.Text.Json;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;
using OpenGov.Publisher.Tests.Support;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class DataPackageTests
{
    [Fact]
    public void It_tells_its_rhythm_what_it_covers_and_how_its_figures_were_counted()
    {
        Assert.True(PartialDate.TryParse("2012", out var from));
        var entry = Entries.PartnerCities;
        using var document = JsonDocument.Parse(DataPackage.Write(
            entry.Slug,
            entry.Card with { From = from },
            Entries.Publisher,
            entry.Tables,
            entry.Newest!.Files,
            new Label("按季統計。", "Counted quarter by quarter.")));
        var package = document.RootElement;
        Assert.Equal("irregular", package.GetProperty("frequency").GetString());
        Assert.Equal("""{"from":"2012","to":"2024-07-31"}""", JsonSerializer.Serialize(package.GetProperty("temporal")));
        Assert.Equal("全球", package.GetProperty("spatial").GetString());
        Assert.EndsWith(" Counted quarter by quarter.", package.GetProperty("descriptionEn").GetString());
        Assert.Equal(["publisher", "maintainer"], package.GetProperty("contributors").EnumerateArray().Select(one => one.GetProperty("role").GetString()));
    }
}
