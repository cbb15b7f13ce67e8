using OpenGov.Publisher.Feeds;

namespace OpenGov.Publisher.Pages;

/// <summary>The files at an edition's root: <c>index.html</c>, <c>en.html</c>, <c>assets/…</c>, <c>updates.atom</c> with its archives.</summary>
internal static class SitePages
{
    /// <summary>The parts of the one style sheet that pages load. What is for paper stands last: it takes back what is for screens.</summary>
    internal static IReadOnlyList<string> StyleParts { get; } = ["site.css", "tables.css", "charts.css", "print.css"];

    /// <summary>The same model gives the same bytes.</summary>
    public static async ValueTask<IReadOnlyList<PageFile>> RenderAsync(SiteModel site) =>
    [
        new PageFile("assets/search.js", Resource("search.js")),
        new PageFile("assets/site.css", [.. StyleParts.SelectMany(Resource)]),
        .. await PageRenderer.RenderAsync<FrontPage>(nameof(FrontPage.Site), site),
        .. UpdatesFeed.OfAll(site.Datasets, site.Publisher, site.PublicRoot),
    ];

    private static byte[] Resource(string name)
    {
        using var resource = typeof(SitePages).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }
}
