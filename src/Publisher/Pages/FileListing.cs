namespace OpenGov.Publisher.Pages;

/// <summary>A published file as a page lists it.</summary>
/// <param name="Link">Relative to the edition's root.</param>
public sealed record FileListing(string Name, string Link, long Bytes)
{
    /// <summary>The size as people read it, in powers of 1024.</summary>
    public string Size => Bytes switch
    {
        < 1024 => $"{Bytes} B",
        < 1024 * 1024 => $"{Bytes / 1024.0:0.#} KB",
        _ => $"{Bytes / 1048576.0:0.#} MB",
    };
}
