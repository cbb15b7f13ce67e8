using System.Net;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Console;
using Microsoft.OpenApi;
using OpenGov.Api.Http;
using OpenGov.Publisher.Gazette;
using OpenGov.Publisher.Jobs;

namespace OpenGov.Api.Hosting;

/// <summary>The web application of one node.</summary>
internal static class WebProgram
{
    public static WebApplication Build(Platform platform, NodeSettings node)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(node.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestHeadersTotalSize = node.Requests.HeaderBytes;
            kestrel.Limits.MaxRequestLineSize = node.Requests.HeaderBytes;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("OpenGov", LogLevel.Information);

        // What keeps a node from starting is thrown too, and told once, as a sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        // Standard output is the commands' answer; what a node does and suffers goes beside it.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        builder.Services.AddSingleton(platform.Clock);
        builder.Services.AddSingleton(platform.Publication);
        builder.Services.AddSingleton<IGazetteDesk>(new DeskOfPlatform(platform.Desk));
        builder.Services.AddHealthChecks()
            .AddCheck("graph", new GraphHealth(platform.Graph.Engine))
            .AddCheck("edition", new EditionHealth(platform.Publication));
        if (node.Publishes)
        {
            builder.Services.AddOpenGovSchedule(new ScheduleSettings(platform.Settings.DataFolder, platform.Settings.Database));
        }

        IReadOnlyList<NamedOperation> operations = node.ServesApi
            ? NamedOperations.Load(PlatformSettings.OperationsIn(platform.Settings.ContentFolder), platform.Graph.Engine.Schema)
            : [];
        var crossSite = new CrossSite(node.Requests.CorsOrigins);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(crossSite.Describe));
        builder.Services.AddSingleton(new RequestLimits(node.Requests));
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc("v1", new OpenApiInfo { Title = "OpenGov", Version = "v1" });
            swagger.AddDocumentFilterInstance(new RestDocument(operations));
        });

        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = MaskedFailure.WriteAsync,
            // It is logged once, with the id that the caller sees.
            SuppressDiagnosticsCallback = _ => true,
        });
        if (node.ServesApi)
        {
            ServeApi(app, platform, node.Requests, crossSite, operations);
        }

        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteHealthAsync });
        return app;
    }

    private static void ServeApi(
        WebApplication app, Platform platform, RequestSettings settings, CrossSite crossSite, IReadOnlyList<NamedOperation> operations)
    {
        var limits = app.Services.GetRequiredService<RequestLimits>();
        var callers = new Callers(platform.Keys);
        var gate = new RequestGate(crossSite, callers, limits);
        var slow = new SlowOperations(settings.SlowOperation, platform.Graph.Engine, platform.Clock, app.Logger);
        var answer = new OperationAnswer(platform.Graph.Engine, limits, slow, platform.Clock);
        var reports = new RequestReports(settings.CostLimits);
        var documents = new TrustedDocuments(operations, settings.TrustedDocumentsOnly, app.Logger);
        var events = new EventStreams(
            platform.Graph.Engine, callers, new EventStreamLimits(settings.StreamsPerCaller, settings.Streams), limits, platform.Clock, app.Lifetime.ApplicationStopping);
        var graphQL = new GraphQLEndpoint(gate, new GraphQLRequestReader(settings.BodyBytes), documents, reports, answer, events);

        app.UseForwardedHeaders(ForwardedBy(settings.Proxies));
        app.UseOpenFiles(platform.Publication.CurrentEdition);
        app.UseIde(Path.Combine(AppContext.BaseDirectory, "ide"));
        app.UseSwagger();
        app.UseSwaggerUI();
        var asked = app.MapGroup("");
        if (settings.CorsOrigins.Count > 0)
        {
            app.UseVaryByOrigin();
            app.UseCors();
            asked.RequireCors();
        }

        asked.Map("/graphql", graphQL.HandleAsync);
        asked.MapRest(operations, gate, reports, answer);
        app.MapGet("/", () => Results.Redirect("/open/")).ExcludeFromDescription();
        app.MapGet("/rest", () => Results.Redirect("/swagger")).ExcludeFromDescription();
    }

    /// <summary>The word that monitors look for, then a line for each check that has something to tell.</summary>
    private static Task WriteHealthAsync(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(string.Join(
            '\n',
            report.Entries.Values.Select(entry => entry.Description).OfType<string>().Prepend(report.Status.ToString())));
    }

    /// <summary>Without this every caller behind a web server had the web server's address, and all were counted as one.</summary>
    private static ForwardedHeadersOptions ForwardedBy(IReadOnlyList<IPAddress> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(proxy);
        }

        return options;
    }

    /// <summary>The desk as the schedule asks for it.</summary>
    private sealed class DeskOfPlatform(Data.Writing.Gazette.GazetteDesk desk) : IGazetteDesk
    {
        public async ValueTask ReleaseDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
            await desk.ReleaseDueAsync(now, cancellationToken);
    }
}
