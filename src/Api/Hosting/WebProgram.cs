using Microsoft.AspNetCore.Diagnostics.HealthChecks;
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
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
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
            .AddCheck("edition", new EditionHealth(platform.Publication.CurrentEdition));
        if (node.Publishes)
        {
            builder.Services.AddOpenGovSchedule(new ScheduleSettings(platform.Settings.DataFolder, platform.Settings.Database));
        }

        IReadOnlyList<NamedOperation> operations = node.ServesApi
            ? NamedOperations.Load(Path.Combine(platform.Settings.SchemaFolder, "operations"), platform.Graph.Engine.Schema)
            : [];
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
            ServeApi(app, platform, operations);
        }

        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }

    private static void ServeApi(WebApplication app, Platform platform, IReadOnlyList<NamedOperation> operations)
    {
        var callers = new Callers(platform.Keys);
        var graphQL = new GraphQLEndpoint(platform.Graph.Engine, callers);
        app.UseOpenFiles(platform.Publication.CurrentEdition);
        app.UseSwagger();
        app.UseSwaggerUI();
        app.Map("/graphql", graphQL.HandleAsync);
        app.MapRest(operations, graphQL, callers);
        app.MapGet("/", () => Results.Redirect("/open/")).ExcludeFromDescription();
        app.MapGet("/rest", () => Results.Redirect("/swagger")).ExcludeFromDescription();
    }

    /// <summary>The desk as the schedule asks for it.</summary>
    private sealed class DeskOfPlatform(Data.Writing.Gazette.GazetteDesk desk) : IGazetteDesk
    {
        public async ValueTask ReleaseDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
            await desk.ReleaseDueAsync(now, cancellationToken);
    }
}
