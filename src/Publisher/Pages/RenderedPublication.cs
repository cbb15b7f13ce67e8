using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher.Pages;

/// <summary>Rendered files as a publication. What they tell is its contract, so that nothing is rendered while that stays.</summary>
/// <param name="contract">A hash over all that the rendering reads.</param>
internal sealed class RenderedPublication(
    string kind, string slug, string place, string contract, Func<ValueTask<IReadOnlyList<PageFile>>> render) : IPublication
{
    public string Kind => kind;
    public string Slug => slug;
    public string Place => place;
    public string Contract => contract;
    public IReadOnlySet<string> Types { get; } = new HashSet<string>();
    public bool FollowsOthers => false;
    public bool NeedsRows => false;

    public async ValueTask<int?> WriteAsync(StagedFolder folder, CancellationToken cancellationToken)
    {
        foreach (var file in await render())
        {
            folder.Write(file.Name, file.Content);
        }

        return null;
    }
}
