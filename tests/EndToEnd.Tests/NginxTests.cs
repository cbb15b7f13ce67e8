using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace OpenGov.EndToEnd.Tests;

/// <summary>An edition is served by nginx alone, with <c>deploy/nginx/opengov.conf</c>: no process of the program is there.</summary>
public sealed class NginxTests(FilledFolder filled)
{
    private const string Csv = "/datasets/partner-cities/partner-cities.csv";

    [Fact]
    public async Task A_file_comes_as_what_it_is_to_any_page_and_is_asked_for_again_by_its_tag()
    {
        using var data = filled.Copy();
        await using var nginx = await NginxServer.StartAsync(data);

        using var first = await GetAsync(nginx, Csv);
        Assert.Equal(File.ReadAllBytes(Path.Combine(data.Current, Csv[1..])), await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/csv; charset=utf-8", first.Content.Headers.ContentType?.ToString());
        Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("ETag, Content-Length, Content-Range, Accept-Ranges", Assert.Single(first.Headers.GetValues("Access-Control-Expose-Headers")));
        Assert.Equal("nosniff", Assert.Single(first.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(["Accept-Encoding"], first.Headers.Vary);
        Assert.Equal("public, max-age=300, must-revalidate", first.Headers.CacheControl?.ToString().Replace("must-revalidate, max-age=300", "max-age=300, must-revalidate"));

        using var again = await GetAsync(nginx, Csv, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var part = await GetAsync(nginx, Csv, request => request.Headers.Range = new RangeHeaderValue(0, 1));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("id", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_copy_that_is_ready_is_sent_compressed(string encoding)
    {
        using var data = filled.Copy();
        await using var nginx = await NginxServer.StartAsync(data);

        using var response = await GetAsync(nginx, Csv, request => request.Headers.AcceptEncoding.Add(new(encoding)));
        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var content = new MemoryStream();
        await plain.CopyToAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(Path.Combine(data.Current, Csv[1..])), content.ToArray());
    }

    [Fact]
    public async Task A_dated_address_may_be_kept_for_ever()
    {
        using var data = filled.Copy();
        await using var nginx = await NginxServer.StartAsync(data);
        var version = Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(data.Editions, "sealed"), "dataset-partner-cities-*").Single());

        using var response = await GetAsync(nginx, $"/versions/{version}/partner-cities.csv");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task The_address_of_a_dataset_leads_to_its_folder_where_the_links_of_its_page_hold()
    {
        using var data = filled.Copy();
        await using var nginx = await NginxServer.StartAsync(data);

        using var response = await GetAsync(nginx, "/datasets/partner-cities");
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal("/datasets/partner-cities/", response.Headers.Location?.ToString());
        using var page = await GetAsync(nginx, "/datasets/partner-cities/");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_page_from_elsewhere_may_ask_for_parts_and_by_tag()
    {
        using var data = filled.Copy();
        await using var nginx = await NginxServer.StartAsync(data);

        using var response = await GetAsync(nginx, Csv, request => request.Method = HttpMethod.Options);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("GET, HEAD, OPTIONS", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Equal("Range, If-Range, If-None-Match, If-Modified-Since", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")));
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/gazette/feed.atom", "application/atom+xml")]
    [InlineData("/gazette/calendar.ics", "text/calendar; charset=utf-8")]
    [InlineData("/datasets/partner-cities/partner-cities.ndjson", "application/x-ndjson")]
    [InlineData("/datasets/partner-cities/SHA256SUMS", "text/plain; charset=utf-8")]
    [InlineData("/public-key.pem", "application/x-pem-file")]
    public async Task Every_kind_of_file_has_its_media_type(string path, string type)
    {
        using var data = filled.Copy();
        await using var nginx = await NginxServer.StartAsync(data);

        using var response = await GetAsync(nginx, path);
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.ToString()));
    }

    [Fact]
    public async Task What_an_edition_does_not_hold_is_not_found()
    {
        using var data = filled.Copy();
        await using var nginx = await NginxServer.StartAsync(data);

        foreach (var path in new[] { "/datasets/", "/datasets/no-such/", "/datasets/no-such", "/../opengov.db", "/%2e%2e/%2e%2e/opengov.db", "/keys/publisher.pem" })
        {
            using var response = await GetAsync(nginx, path);
            Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {response.StatusCode}");
        }
    }

    private static async Task<HttpResponseMessage> GetAsync(NginxServer nginx, string path, Action<HttpRequestMessage>? prepare = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        prepare?.Invoke(request);
        return await nginx.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
