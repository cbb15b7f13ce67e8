using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenGov.Api.Hosting;
using OpenGov.Data.Loading;
using OpenGov.Data.Writing;
using OpenGov.Data.Writing.Gazette;
using OpenGov.Data.Writing.Keys;
using OpenGov.Domain.Model;
using OpenGov.Publisher;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Support;

/// <summary>The web program with the shipped record and its first edition, behind Kestrel on a free port.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    public const string ResponseType = "application/graphql-response+json";
    public const string JsonType = "application/json";

    private static readonly DatabaseTemplate Filled = new(FillAsync);

    private readonly Platform platform;
    private WebApplication app;

    private RunningProgram(TestDatabase database, Platform platform, WebApplication app, ErrorLog errors, TestClock clock, IssuedApiKey key)
    {
        Database = database;
        Clock = clock;
        this.platform = platform;
        this.app = app;
        Errors = errors;
        InternalKey = key.Secret;
        InternalKeyId = key.Key.Id;
        Client = ClientOf(app);
    }

    public TestDatabase Database { get; }

    public HttpClient Client { get; private set; }

    public TestClock Clock { get; }

    public IWriteStore Store => platform.Store;

    public GazetteDesk Desk => platform.Desk;

    public ApiKeyStore Keys => platform.Keys;

    public string InternalKey { get; }

    public long InternalKeyId { get; }

    /// <summary>What the program has logged as an error, with what its responses have masked.</summary>
    public ErrorLog Errors { get; }

    public Uri Address => Client.BaseAddress!;

    /// <param name="requests">What it takes from its callers; by default what the program does, but as many requests as a test sends.</param>
    internal static async Task<RunningProgram> StartAsync(DatabaseKind kind, RequestSettings? requests = null) =>
        await StartAsync(await Filled.CopyAsync(kind), requests);

    /// <summary>A program without a record, for tests that write.</summary>
    public static async Task<RunningProgram> StartEmptyAsync(DatabaseKind kind) => await StartAsync(await Databases.OpenAsync(kind), requests: null);

    private static async Task<RunningProgram> StartAsync(TestDatabase database, RequestSettings? requests)
    {
        var (clock, errors) = (Now(), new ErrorLog());
        var parts = await OpenAsync(database, clock, (_, error) => errors.Add(error.ToString()));
        var key = await parts.Keys.IssueAsync("tests", Classification.Internal);
        return new RunningProgram(database, parts, await ServeAsync(parts, errors, requests), errors, clock, key);
    }

    /// <summary>The record and its first edition.</summary>
    private static async Task FillAsync(TestDatabase database)
    {
        await using var parts = await OpenAsync(database, Now());
        Assert.Empty((await new RecordLoader(DomainModel.Current).LoadAsync(parts.Settings.RecordFolder, parts.Store)).Errors);
        await parts.Publication.RunAsync(PublishOptions.Everything);
    }

    private static TestClock Now() => new("2026-01-05T08:00:00+08:00");

    private static Task<Platform> OpenAsync(TestDatabase database, TestClock clock, Action<Guid, Exception>? report = null)
    {
        var settings = new PlatformSettings(database.Folder, database.Address, RepositoryRoot.Path, PublicUrl: null, ApiUrl: null);
        return Platform.OpenAsync(settings, CancellationToken.None, clock, report);
    }

    private static async Task<WebApplication> ServeAsync(Platform parts, ErrorLog errors, RequestSettings? requests)
    {
        var web = WebProgram.Build(parts, new NodeSettings("http://127.0.0.1:0", ServesApi: true, Publishes: false)
        {
            Requests = requests ?? new RequestSettings { RequestsPerSecond = 0 },
        });
        web.Services.GetRequiredService<ILoggerFactory>().AddProvider(errors);
        await web.StartAsync();
        return web;
    }

    private static HttpClient ClientOf(WebApplication web) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = new Uri(web.Urls.Single()) };

    /// <summary>Posts a JSON body to <c>/graphql</c>.</summary>
    public Task<Answer> PostAsync(string body, string accept = ResponseType, string? key = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), accept, key);

    public Task<Answer> PostAsync(byte[] body, string accept = ResponseType, string? key = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(JsonType);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return SendAsync(request);
    }

    /// <summary>Posts a GraphQL request.</summary>
    public Task<Answer> AskAsync(object body, string? key = null, (string Name, string Value)? header = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Accept", ResponseType);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        if (header is var (name, value))
        {
            request.Headers.Add(name, value);
        }

        return SendAsync(request);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await Client.SendAsync(request))
        {
            return new Answer((int)response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
        }
    }

    /// <summary>What SIGTERM does.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <summary>Serves again after <see cref="StopAsync"/>, at another address.</summary>
    public async Task StartAgainAsync()
    {
        await app.DisposeAsync();
        Client.Dispose();
        app = await ServeAsync(platform, Errors, requests: null);
        Client = ClientOf(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        await platform.DisposeAsync();
        await Database.DisposeAsync();
        Errors.Dispose();
    }
}
