namespace OpenGov.Publisher.Formats;

/// <summary>The graph that answers queries beside the edition.</summary>
/// <param name="Endpoint">Where it is asked.</param>
/// <param name="Contract">Where its schema is read.</param>
internal sealed record GraphQLService(string Endpoint, string Contract)
{
    /// <summary>The schema's text, in the folder of contracts and at the edition's root.</summary>
    public const string SchemaFile = "opengov.graphql";
}
