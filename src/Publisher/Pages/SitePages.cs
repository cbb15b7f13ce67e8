using OpenGov.Publisher.Feeds;

namespace OpenGov.Publisher.Pages;

/// <summary>The files at an edition's root: <c>index.html</c>, <c>en.html</c>, <c>assets/…</c>, <c>updates.atom</c> with its archives.</summary>
internal static class SitePages
{
    private static readonly string[] Assets = ["search.js", "site.css"];

    /// <summary>The same model gives the same bytes.</summary>
    public static async ValueTask<IReadOnlyList<PageFile>> RenderAsync(SiteModel site) =>
    [
        .. Assets.Select(name => new PageFile("assets/" + name, Resource(name))),
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
