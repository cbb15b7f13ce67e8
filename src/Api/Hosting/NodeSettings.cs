namespace OpenGov.Api.Hosting;

/// <summary>What one running node does.</summary>
/// <param name="Urls">Addresses to listen on, parted by semicolons.</param>
/// <param name="ServesApi">Answers GraphQL and REST, and serves the current edition.</param>
/// <param name="Publishes">Runs the schedule.</param>
internal sealed record NodeSettings(string Urls, bool ServesApi, bool Publishes)
{
    public RequestSettings Requests { get; init; } = new();
}
