using System.Text;
using System.Xml.Linq;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class SitemapTests
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void Every_page_is_listed_with_the_day_of_its_last_change()
    {
        var sitemap = XDocument.Parse(Encoding.UTF8.GetString(Sitemap.Write(
            EditionAddress.Of("https://data.example.org/open"), [("index.html", new DateOnly(2026, 1, 5)), ("a.html?b&c", new DateOnly(2026, 1, 6))])));
        Assert.Equal(
            [("https://data.example.org/open/index.html", "2026-01-05"), ("https://data.example.org/open/a.html?b&c", "2026-01-06")],
            sitemap.Root!.Elements(Schema + "url").Select(url => (url.Element(Schema + "loc")!.Value, url.Element(Schema + "lastmod")!.Value)));
    }

    [Fact]
    public void Robots_are_told_where_it_is() => Assert.Equal(
        "User-agent: *\nAllow: /\n\nSitemap: https://data.example.org/open/sitemap.xml\n",
        Encoding.UTF8.GetString(Sitemap.WriteRobots(EditionAddress.Of("https://data.example.org/open"))));

    [Fact]
    public void A_local_edition_has_none()
    {
        var problem = Assert.Throws<ArgumentException>(() => Sitemap.Write(EditionAddress.Of(publicRoot: null), []));
        Assert.StartsWith("The links begin with \"\"; a sitemap needs a public address.", problem.Message);
    }
}
