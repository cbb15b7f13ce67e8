using System.CommandLine;
using System.Net;
using OpenGov.Api.Commands;
using OpenGov.Api.Hosting;

namespace OpenGov.Api.Tests.Commands;

/// <summary>What a node takes from its callers, as an operator writes it.</summary>
public sealed class RequestOptionsTests
{
    [Fact]
    public void Without_options_the_defaults_hold() => Assert.Equivalent(new RequestSettings(), Read(""), strict: true);

    [Fact]
    public void Every_option_is_read()
    {
        var settings = Read(
            "--body-limit 2000 --header-limit 8192 --concurrent-operations 2 --rate-limit 3 --timeout 4 --cost-limit-open 5 --cost-limit-internal 6 --cost-limit-restricted 7 --slow-operation 8 --proxy 10.0.0.5 --proxy ::1 --trusted-documents-only report");

        Assert.Equivalent(
            new RequestSettings
            {
                BodyBytes = 2000,
                HeaderBytes = 8192,
                ConcurrentOperations = 2,
                RequestsPerSecond = 3,
                Timeout = TimeSpan.FromSeconds(4),
                CostLimits = new CostLimits { Open = 5, Internal = 6, Restricted = 7 },
                SlowOperation = TimeSpan.FromMilliseconds(8),
                TrustedDocumentsOnly = TrustedDocumentsMode.Report,
            },
            settings with { Proxies = [] },
            strict: true);
        Assert.Equal([IPAddress.Parse("10.0.0.5"), IPAddress.IPv6Loopback], settings.Proxies);
    }

    /// <summary>Compared with what a browser sends, byte for byte.</summary>
    [Theory]
    [InlineData("https://app.example.org", "https://app.example.org")]
    [InlineData("HTTPS://App.Example.Org/", "https://app.example.org")]
    [InlineData("https://app.example.org:443", "https://app.example.org")]
    [InlineData("http://127.0.0.1:3000", "http://127.0.0.1:3000")]
    [InlineData("https://高雄.tw", "https://xn--do5a73f.tw")]
    public void An_origin_is_kept_as_browsers_write_it(string written, string kept) =>
        Assert.Equal([kept], Read($"--cors-origin {written}").CorsOrigins);

    [Theory]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("app.example.org")]
    [InlineData("https://app.example.org/path")]
    [InlineData("https://app.example.org?query")]
    [InlineData("https://user@app.example.org")]
    [InlineData("ftp://app.example.org")]
    [InlineData("https://*.example.org")]
    public void What_is_no_origin_is_refused(string written) => Assert.Single(Parse($"--cors-origin {written}").Parsed.Errors);

    private static RequestSettings Read(string arguments)
    {
        var (options, parsed) = Parse(arguments);
        Assert.Empty(parsed.Errors);
        return options.Read(parsed);
    }

    private static (RequestOptions Options, ParseResult Parsed) Parse(string arguments)
    {
        var options = new RequestOptions();
        var command = new RootCommand();
        options.AddTo(command);
        return (options, command.Parse(arguments));
    }
}
