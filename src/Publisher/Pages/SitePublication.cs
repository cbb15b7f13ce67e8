using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Pages;

/// <summary>The pages of an edition: rendered first, because what they show is their contract.</summary>
internal sealed class SitePublication : IPublication
{
    public const string SiteKind = "site";
    public const string SiteSlug = "pages";

    private readonly (string Name, byte[] Content)[] files;

    private SitePublication((string Name, byte[] Content)[] files)
    {
        this.files = files;
        Contract = WriterVersion.Fingerprint(files.Select(file => (ReadOnlyMemory<byte>)file.Content));
    }

    public string Kind => SiteKind;
    public string Slug => SiteSlug;
    public string Place => "";
    public string Contract { get; }
    public IReadOnlySet<string> Types { get; } = new HashSet<string>();
    public bool FollowsOthers => false;
    public bool NeedsRows => false;

    public static async ValueTask<SitePublication> RenderAsync(IndexModel model) => new(
    [
        ("assets/site.css", await ResourceAsync("site.css")),
        ("index.html", await RenderAsync<IndexPage>(new() { [nameof(IndexPage.Model)] = model })),
    ]);

    public ValueTask<int?> WriteAsync(StagedFolder folder, CancellationToken cancellationToken)
    {
        foreach (var (name, content) in files)
        {
            folder.Write(name, content);
        }

        return ValueTask.FromResult<int?>(null);
    }

    private static async Task<byte[]> RenderAsync<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        // The default encoder writes Chinese as numeric entities.
        await using var services = new ServiceCollection().AddLogging().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<Microsoft.Extensions.Logging.ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n").TrimStart());
    }

    private static async Task<byte[]> ResourceAsync(string name)
    {
        await using var resource = typeof(SitePublication).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        await resource.CopyToAsync(content);
        return content.ToArray();
    }
}
