namespace OpenGov.Publisher.Datasets;

/// <summary>A file of a sealed folder.</summary>
/// <param name="Name">Relative to the folder, with slashes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record PublishedFile(string Name, long Bytes, string Sha256);
