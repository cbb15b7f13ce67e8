using OpenGov.Publisher.Feeds;

namespace OpenGov.Publisher.Pages;

/// <summary>The files of a dataset's page, which lie beside its data: <c>index.html</c>, <c>en.html</c>, <c>updates.atom</c>.</summary>
internal static class DatasetPages
{
    /// <summary>The same model gives the same bytes.</summary>
    public static async ValueTask<IReadOnlyList<PageFile>> RenderAsync(DatasetPageModel page) =>
    [
        .. await PageRenderer.RenderAsync<DatasetPage>(nameof(DatasetPage.Page), page),
        UpdatesFeed.OfDataset(page.Dataset, page.Publisher, page.PublicRoot),
    ];
}
