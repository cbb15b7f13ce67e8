using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Pages;

/// <summary>What a dataset's page is made from, besides its sealed versions.</summary>
/// <param name="Tables">Empty for a dataset that is withdrawn: its query is not planned any more.</param>
internal sealed record DatasetSource(DatasetContract Contract, IReadOnlyList<TableDescription> Tables);
