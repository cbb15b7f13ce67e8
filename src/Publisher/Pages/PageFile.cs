namespace OpenGov.Publisher.Pages;

/// <summary>A finished file of a page's folder.</summary>
/// <param name="Name">Relative to the folder, with slashes.</param>
public sealed record PageFile(string Name, byte[] Content);
