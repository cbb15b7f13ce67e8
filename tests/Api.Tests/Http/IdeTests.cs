using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpenGov.Api.Http;
using OpenGov.Api.Tests.Support;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Http;

/// <summary>GraphiQL at <c>/graphql/ide</c>: files of the program's own and nothing from elsewhere.</summary>
public sealed partial class IdeTests(Programs programs)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("", "text/html; charset=utf-8")]
    [InlineData("ide.js", "text/javascript")]
    [InlineData("ide.css", "text/css")]
    [InlineData("editor.worker.js", "text/javascript")]
    [InlineData("graphql.worker.js", "text/javascript")]
    [InlineData("json.worker.js", "text/javascript")]
    [InlineData("ide.js.LEGAL.txt", "text/plain; charset=utf-8")]
    public async Task The_page_and_its_files_are_served_with_their_types_and_a_strict_policy(string file, string type)
    {
        var answer = await GetAsync(file);

        Assert.Equal(200, answer.Status);
        Assert.Equal(type, answer.ContentType);
        Assert.NotEmpty(answer.Body);
        HasTheHeaders(answer);
    }

    [Fact]
    public async Task The_page_loads_its_own_files_and_has_no_script_in_it()
    {
        var page = (await GetAsync("")).Text;

        Assert.Equal(["ide.css", "ide.js"], Reference().Matches(page).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("//", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script[^>]*>[^<]", page);
    }

    [Fact]
    public async Task The_styles_load_nothing_from_elsewhere()
    {
        var styles = (await GetAsync("ide.css")).Text;

        Assert.All(Url().Matches(styles), match => Assert.StartsWith("data:", match.Groups[1].Value, StringComparison.Ordinal));
        Assert.DoesNotContain("@import", styles, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_without_a_slash_leads_to_the_page()
    {
        SkipWithoutABundle();
        var answer = await (await programs.OnAsync(DatabaseKind.Sqlite)).GetAsync("/graphql/ide");

        Assert.Equal(301, answer.Status);
        Assert.EndsWith("/graphql/ide/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_bundle_the_page_says_how_to_get_one()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.UseIde(Path.Combine(AppContext.BaseDirectory, "no such folder"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        foreach (var address in new[] { "/graphql/ide", "/graphql/ide/" })
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var answer = new Answer((int)response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

            Assert.Equal(404, answer.Status);
            Assert.Equal("text/html; charset=utf-8", answer.ContentType);
            Assert.Contains("npm ci --prefix clients/ide", answer.Text, StringComparison.Ordinal);
            HasTheHeaders(answer);
        }
    }

    private static void HasTheHeaders(Answer answer)
    {
        Assert.Equal(Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    private async Task<Answer> GetAsync(string file)
    {
        SkipWithoutABundle();
        return await (await programs.OnAsync(DatabaseKind.Sqlite)).GetAsync($"/graphql/ide/{file}");
    }

    private static void SkipWithoutABundle() => Assert.SkipUnless(
        ContinuousIntegration.IsOn || File.Exists(Path.Combine(AppContext.BaseDirectory, "ide", "index.html")),
        "The build had no packages to bundle GraphiQL from; run \"npm ci --prefix clients/ide\" and build again.");

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(@"url\([""']?([^)""']+)")]
    private static partial Regex Url();
}
