namespace OpenGov.Publisher.Pages;

/// <summary>A sealed folder as a page lists it.</summary>
/// <param name="Version">The immutable address of the folder.</param>
public sealed record FolderListing(int? Rows, DateOnly ModifiedOn, string Version, IReadOnlyList<FileListing> Files)
{
    public FileListing? Find(string name) => Files.FirstOrDefault(file => file.Name == name);
}
