using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenGov.Publisher.Pages;

/// <summary>Renders a component to the bytes of a page.</summary>
internal static class PageRenderer
{
    /// <summary>In each language: <c>index.html</c> and <c>en.html</c>.</summary>
    /// <param name="parameter">The component's one parameter.</param>
    public static async ValueTask<IReadOnlyList<PageFile>> RenderAsync<TPage>(string parameter, object value)
        where TPage : IComponent
    {
        // The default encoder writes Chinese as numeric entities.
        await using var services = new ServiceCollection().AddLogging().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return
        [
            new PageFile("index.html", await RenderAsync<TPage>(renderer, parameter, value, PageLanguage.Chinese)),
            new PageFile("en.html", await RenderAsync<TPage>(renderer, parameter, value, PageLanguage.English)),
        ];
    }

    private static async Task<byte[]> RenderAsync<TPage>(HtmlRenderer renderer, string parameter, object value, PageLanguage language)
        where TPage : IComponent
    {
        RenderFragment page = builder =>
        {
            builder.OpenComponent<TPage>(0);
            builder.AddComponentParameter(1, parameter, value);
            builder.CloseComponent();
        };
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(CascadingValue<PageLanguage>.Value)] = language,
            [nameof(CascadingValue<PageLanguage>.IsFixed)] = true,
            [nameof(CascadingValue<PageLanguage>.ChildContent)] = page,
        });
        var html = await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<CascadingValue<PageLanguage>>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n").TrimStart());
    }
}
