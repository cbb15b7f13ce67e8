using System.Globalization;

namespace OpenGov.Publisher.Pages;

/// <summary>A published file as a page lists it.</summary>
/// <param name="Link">Relative to the page.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record FileListing(string Name, string Link, long Bytes, string Sha256)
{
    /// <summary>The size as people read it, in powers of 1024.</summary>
    public string Size => Bytes switch
    {
        < 1024 => $"{Bytes} B",
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Bytes / 1048576.0:0.#} MB"),
    };
}
