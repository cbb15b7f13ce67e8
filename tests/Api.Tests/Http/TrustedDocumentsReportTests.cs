using OpenGov.Api.Hosting;
using OpenGov.Api.Http;
using OpenGov.Api.Tests.Support;
using OpenGov.Domain.Model;

namespace OpenGov.Api.Tests.Http;

/// <summary>The step before trusted documents only: nothing is refused, and what would be is told to the operator.</summary>
public sealed class TrustedDocumentsReportTests
{
    private static readonly Caller Public = new("address 192.0.2.1", AccessScope.Public, HasKey: false);
    private static readonly Caller KeyHolder = new("key 1", AccessScope.Public, HasKey: true);

    [Fact]
    public void What_would_be_refused_is_answered_and_logged_once()
    {
        var log = new LogLines();
        var documents = new TrustedDocuments([], TrustedDocumentsMode.Report, log);

        foreach (var caller in new[] { Public, KeyHolder, Public })
        {
            Assert.Equal("{ a }", documents.Find(new GraphQLHttpRequest("{ a }", null, "named", null), caller).Text);
        }

        Assert.Equal(
            $"A caller without a key sent a document that is not trusted: {TrustedDocuments.HashOf("{ a }")}, operation named. It would be refused with \"--trusted-documents-only on\".",
            Assert.Single(log.Written));
    }

    [Fact]
    public void Without_the_option_nothing_is_logged()
    {
        var log = new LogLines();

        Assert.Equal("{ a }", new TrustedDocuments([], TrustedDocumentsMode.Off, log).Find(new GraphQLHttpRequest("{ a }", null, null, null), Public).Text);

        Assert.Empty(log.Written);
    }
}
