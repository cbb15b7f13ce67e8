using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenGov.Api.Hosting;
using OpenGov.Api.Http;
using OpenGov.Data;
using OpenGov.Data.Writing.Keys;
using OpenGov.GraphQL.Execution;
using OpenGov.GraphQL.TypeSystem;
using OpenGov.Testing;

namespace OpenGov.Api.Tests.Support;

/// <summary>The endpoint over a schema of two fields: <c>wait</c> answers when the test lets it, <c>ring</c> is a mutation.</summary>
internal sealed class SmallProgram : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RequestLimits limits;
    private readonly HttpClient client;
    private readonly SemaphoreSlim entered = new(0);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SmallProgram(RequestSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        limits = new RequestLimits(settings);
        var callers = new Callers(new ApiKeyStore(new DatabaseAddress.Sqlite("never opened"), Clock));
        var engine = new GraphQLEngine(Schema(), new NothingPlanned());
        var endpoint = new GraphQLEndpoint(
            new RequestGate(new CrossSite([]), callers, limits),
            new GraphQLRequestReader(settings.BodyBytes),
            new TrustedDocuments([], TrustedDocumentsMode.Off, NullLogger.Instance),
            new RequestReports(settings.CostLimits),
            new OperationAnswer(engine, limits, new SlowOperations(settings.SlowOperation, engine, Clock, Log), Clock),
            new EventStreams(engine, callers, new EventStreamLimits(settings.StreamsPerCaller, settings.Streams), limits, Clock, app.Lifetime.ApplicationStopping));
        app.Map("/graphql", endpoint.HandleAsync);
        client = new HttpClient();
    }

    public TestClock Clock { get; } = new("2026-01-05T08:00:00+08:00");

    public LogLines Log { get; } = new();

    public int Rung { get; private set; }

    public static async Task<SmallProgram> StartAsync(RequestSettings? settings = null)
    {
        var program = new SmallProgram(settings ?? new RequestSettings());
        await program.app.StartAsync();
        program.client.BaseAddress = new Uri(program.app.Urls.Single());
        return program;
    }

    /// <summary>Returns when one more operation has reached <c>wait</c>.</summary>
    public Task EnteredAsync() => entered.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Lets every <c>wait</c> answer.</summary>
    public void Release() => released.SetResult();

    public async Task<Answer> SendAsync(HttpMethod method, string query, string accept)
    {
        using var request = new HttpRequestMessage(method, "/graphql");
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent($$"""{"query":"{{query}}"}""", new MediaTypeHeaderValue(RunningProgram.JsonType));
        }
        else
        {
            request.RequestUri = new Uri($"/graphql?query={Uri.EscapeDataString(query)}", UriKind.Relative);
        }

        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await client.SendAsync(request);
        return new Answer((int)response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        limits.Dispose();
        entered.Dispose();
    }

    private GraphQLSchema Schema() => new(
        new ObjectType("Query", null, () =>
        [
            new FieldDefinition("wait", SpecifiedScalars.String)
            {
                Resolver = async (_, arguments) =>
                {
                    entered.Release();
                    await released.Task.WaitAsync(arguments.Cancellation);
                    return "done";
                },
            },
        ]),
        new ObjectType("Mutation", null, () =>
        [
            new FieldDefinition("ring", SpecifiedScalars.Int) { Resolver = (_, _) => ValueTask.FromResult<object?>(++Rung) },
        ]));

    private sealed class NothingPlanned : IPlannedSource
    {
        public PlanResult Plan(NormalizedOperation operation, IReadOnlyList<SelectedField> fields, object scope) =>
            throw new InvalidOperationException("Both fields are resolved in memory.");
    }
}
