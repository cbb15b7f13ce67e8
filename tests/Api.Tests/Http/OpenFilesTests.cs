using System.Net.Http.Headers;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>The current edition at <c>/open</c>.</summary>
public sealed class OpenFilesTests(Programs programs)
{
    private const string Csv = "/open/datasets/partner-cities/partner-cities.csv";

    [Theory]
    [InlineData("", "index.html", "text/html; charset=utf-8")]
    [InlineData("index.html", "index.html", "text/html; charset=utf-8")]
    [InlineData("manifest.json", "manifest.json", "application/json")]
    [InlineData("manifest.json.sig", "manifest.json.sig", "application/octet-stream")]
    [InlineData("public-key.pem", "public-key.pem", "application/x-pem-file")]
    [InlineData("datasets/partner-cities/partner-cities.csv", "datasets/partner-cities/partner-cities.csv", "text/csv; charset=utf-8")]
    [InlineData("datasets/partner-cities/partner-cities.json", "datasets/partner-cities/partner-cities.json", "application/json")]
    [InlineData("gazette/feed.atom", "gazette/feed.atom", "application/atom+xml")]
    [InlineData("gazette/calendar.ics", "gazette/calendar.ics", "text/calendar; charset=utf-8")]
    public async Task A_file_of_the_edition_is_served_whole_with_its_type(string path, string file, string type)
    {
        var program = await StartedAsync();

        var answer = await program.GetAsync("/open/" + path);

        Assert.Equal(200, answer.Status);
        Assert.Equal(type, answer.ContentType);
        var published = Path.Combine(program.Database.Folder, "editions", "current", file);
        Assert.Equal(await File.ReadAllBytesAsync(published, TestContext.Current.CancellationToken), answer.Body);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("ETag, Content-Length, Content-Range, Accept-Ranges", answer.Headers.GetValues("Access-Control-Expose-Headers").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData(Csv)]
    [InlineData("/open/index.html")]
    public async Task A_file_that_is_known_is_not_sent_again(string path)
    {
        var program = await StartedAsync();
        var tag = (await program.GetAsync(path)).Headers.ETag!;
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);

        var answer = await program.SendAsync(request);

        Assert.Equal(304, answer.Status);
        Assert.Empty(answer.Body);
        Assert.Equal(tag, answer.Headers.ETag);
    }

    /// <summary>A rollback puts an older file where a caller has seen a newer one.</summary>
    [Theory]
    [InlineData(Csv, -1, 200)]
    [InlineData(Csv, 0, 304)]
    [InlineData(Csv, 1, 200)]
    [InlineData("/open/index.html", 0, 304)]
    [InlineData("/open/index.html", 1, 200)]
    [InlineData("/open/", 1, 200)]
    public async Task A_file_is_known_by_its_own_date_only(string path, int later, int status)
    {
        var program = await StartedAsync();
        var modified = (await program.GetAsync(path)).ContentHeaders.LastModified!.Value;
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfModifiedSince = modified.AddSeconds(later);

        Assert.Equal(status, (await program.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData(-1, 200)]
    [InlineData(0, 206)]
    [InlineData(1, 200)]
    public async Task A_part_is_sent_to_those_who_have_the_rest_by_its_own_date_only(int later, int status)
    {
        var program = await StartedAsync();
        var modified = (await program.GetAsync(Csv)).ContentHeaders.LastModified!.Value;
        var request = new HttpRequestMessage(HttpMethod.Get, Csv);
        request.Headers.Range = new RangeHeaderValue(60, 99);
        request.Headers.IfRange = new RangeConditionHeaderValue(modified.AddSeconds(later));

        Assert.Equal(status, (await program.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData(Csv)]
    [InlineData("/open/index.html")]
    public async Task A_part_of_a_file_is_sent(string path)
    {
        var program = await StartedAsync();
        var whole = (await program.GetAsync(path)).Body;
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Range = new RangeHeaderValue(60, 99);

        var answer = await program.SendAsync(request);

        Assert.Equal(206, answer.Status);
        Assert.Equal(whole[60..100], answer.Body);
        Assert.Equal($"bytes 60-99/{whole.Length}", answer.ContentHeaders.ContentRange?.ToString());
    }

    [Fact]
    public async Task HEAD_tells_the_length_of_the_file_and_not_of_its_link()
    {
        var program = await StartedAsync();

        var answer = await program.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/open/index.html"));

        Assert.Equal((await program.GetAsync("/open/index.html")).Body.Length, answer.ContentHeaders.ContentLength);
    }

    [Fact]
    public async Task The_addresses_without_a_page_lead_to_the_index()
    {
        var program = await StartedAsync();

        Assert.Equal("/open/", (await program.GetAsync("/")).Headers.Location?.ToString());
        Assert.Equal(new Uri(program.Address, "/open/"), (await program.GetAsync("/open")).Headers.Location);
    }

    [Fact]
    public async Task The_address_of_a_dataset_leads_to_its_folder_for_any_page()
    {
        var program = await StartedAsync();

        var answer = await program.GetAsync("/open/datasets/partner-cities");

        Assert.Equal(new Uri(program.Address, "/open/datasets/partner-cities/"), answer.Headers.Location);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(200, (await program.GetAsync("/open/datasets/partner-cities/")).Status);
    }

    [Fact]
    public async Task A_page_from_elsewhere_may_ask_for_parts_and_by_tag()
    {
        var program = await StartedAsync();

        var answer = await program.SendAsync(new HttpRequestMessage(HttpMethod.Options, Csv));

        Assert.Equal(204, answer.Status);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("GET, HEAD, OPTIONS", answer.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal("Range, If-Range, If-None-Match, If-Modified-Since", answer.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }

    [Theory]
    [InlineData("/open/nope")]
    [InlineData("/open/datasets/partner-cities/nope.csv")]
    [InlineData("/open/datasets/")]
    [InlineData(Csv + "/")]
    [InlineData("/open/index.html/")]
    [InlineData("/open/index.html/x")]
    [InlineData("/open/manifest.json/")]
    [InlineData("/openx")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(404, (await (await StartedAsync()).GetAsync(path)).Status);

    /// <summary>The database lies two folders above the edition.</summary>
    [Theory]
    [InlineData("/open/../opengov.db")]
    [InlineData("/open/../../opengov.db")]
    [InlineData("/open/../../../opengov.db")]
    [InlineData("/open/..%2f..%2fopengov.db")]
    [InlineData("/open/..%2f..%2f..%2fopengov.db")]
    [InlineData("/open/%2e%2e/%2e%2e/opengov.db")]
    [InlineData("/open/%2e%2e%2f%2e%2e%2f%2e%2e%2fopengov.db")]
    [InlineData("/open/..%5c..%5c..%5copengov.db")]
    [InlineData("/open/datasets/..%2f..%2f..%2f..%2fopengov.db")]
    [InlineData("/open/versions/../../keys/publisher.pem")]
    [InlineData("/open/versions/..%2f..%2fkeys/publisher.pem")]
    [InlineData("/open/%2fetc%2fpasswd")]
    [InlineData("/open//etc/passwd")]
    [InlineData("/open/%00")]
    [InlineData("/open/index.html%00.csv")]
    public async Task No_path_leaves_the_edition(string path)
    {
        var program = await StartedAsync();
        Assert.True(File.Exists(Path.Combine(program.Database.Folder, "opengov.db")));
        Assert.True(File.Exists(Path.Combine(program.Database.Folder, "keys", "publisher.pem")));

        var answer = await RawHttp.GetAsync(program.Address, path);

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    private Task<RunningProgram> StartedAsync() => programs.OnAsync(DatabaseKind.Sqlite);
}
