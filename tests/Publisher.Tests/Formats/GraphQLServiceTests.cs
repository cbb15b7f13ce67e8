using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Tests.Formats;

public sealed class GraphQLServiceTests
{
    [Theory]
    [InlineData("https://api.example.org", "https://api.example.org/graphql")]
    [InlineData("https://api.example.org/", "https://api.example.org/graphql")]
    [InlineData("https://example.org/open-data", "https://example.org/open-data/graphql")]
    [InlineData("https://example.org/open-data/", "https://example.org/open-data/graphql")]
    public void The_path_of_the_API_is_kept(string api, string endpoint)
    {
        var service = new GraphQLService(new Uri(api));
        Assert.Equal(endpoint, service.Endpoint);
        Assert.Equal(endpoint + "/ide", service.Ide);
        Assert.Equal(endpoint + "/ide?query=%7B%20a%28b%3A%20%22%26%22%29%20%7D", service.IdeFor("{ a(b: \"&\") }"));
    }
}
