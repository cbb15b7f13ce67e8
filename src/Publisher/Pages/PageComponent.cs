using System.Globalization;
using Microsoft.AspNetCore.Components;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Pages;

/// <summary>A part of a page, which knows the language of its page. Public, as are all models of pages, because Razor makes its components public.</summary>
public abstract class PageComponent : ComponentBase
{
    public const string Chinese = "zh-Hant";
    public const string English = "en";

    [CascadingParameter]
    public PageLanguage Language { get; set; }

    protected bool IsChinese => Language == PageLanguage.Chinese;

    /// <summary>The name of the page in its folder.</summary>
    protected string PageName => IsChinese ? "index.html" : "en.html";

    protected string In(string zh, string en) => IsChinese ? zh : en;

    protected string In(Label label) => In(label.Zh, label.En);

    /// <summary>
    /// The <c>lang</c> of a text that came from the data, null where it is the page's own: Han characters are Chinese wherever they stand; on a Chinese
    /// page what a column or a member ends in tells English.
    /// </summary>
    /// <param name="name">The column or member that holds the text.</param>
    protected string? LanguageOf(string text, string name) =>
        IsChinese ? name.EndsWith("En", StringComparison.Ordinal) ? English : null
        : text.EnumerateRunes().Any(rune => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF)) ? Chinese : null;

    /// <summary>Where the front page lists the datasets of an area.</summary>
    protected static string AreaId(EnumValueModel area) => "area-" + area.Value.ToLowerInvariant().Replace('_', '-');

    protected static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As Taipei's clock shows it.</summary>
    protected static string Minute(DateTimeOffset instant) => instant.ToOffset(TaipeiTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    protected static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
