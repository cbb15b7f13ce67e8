using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Pages;

/// <summary>A dataset as a page lists it.</summary>
/// <param name="Folder">Null while the dataset has no row.</param>
public sealed record DatasetListing(string Slug, DatasetCard Card, Contact Contact, FolderListing? Folder);
