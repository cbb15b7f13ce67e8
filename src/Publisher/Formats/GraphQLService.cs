namespace OpenGov.Publisher.Formats;

/// <summary>Where the graph is asked that answers queries beside the edition.</summary>
/// <param name="api">The address of the API. A proxy may serve it below a path, with a slash at its end or without.</param>
internal sealed class GraphQLService(Uri api)
{
    /// <summary>The schema's text, in the folder of contracts and at the edition's root.</summary>
    public const string SchemaFile = "opengov.graphql";

    private readonly Uri root = api.AbsolutePath.EndsWith('/') ? api : new Uri(api.AbsoluteUri + "/");

    public string Endpoint => Of("graphql");

    /// <summary>The page on which queries are written.</summary>
    public string Ide => Of("graphql/ide");

    /// <summary>The same page with this query in it.</summary>
    public string IdeFor(string query) => Of("graphql/ide?query=" + Uri.EscapeDataString(query));

    private string Of(string path) => new Uri(root, path).AbsoluteUri;
}
