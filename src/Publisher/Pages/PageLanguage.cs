namespace OpenGov.Publisher.Pages;

/// <summary>The language that a page is written in. Every page exists in each of them.</summary>
public enum PageLanguage
{
    /// <summary>Traditional Chinese: <c>index.html</c>.</summary>
    Chinese,

    /// <summary><c>en.html</c>.</summary>
    English,
}
