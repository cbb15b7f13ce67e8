using System.Text.Json;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// Answers GraphQL requests against one schema; for many threads. Documents are parsed and validated once, operations planned once for each
/// shape of their variables and each scope; after that a request costs its own variables, its resolvers and its plan.
/// </summary>
/// <param name="schema">Checked at once; one that breaks a rule is a bug of its owner (<see cref="ArgumentException"/>).</param>
/// <param name="report">Told of every exception that a response masks, with the id that the response shows.</param>
/// <param name="events">Null where the schema has no subscriptions.</param>
/// <param name="weights">What the parts of the schema cost; null where requests come without a <see cref="CostPolicy"/>.</param>
public sealed class GraphQLEngine(
    GraphQLSchema schema, IPlannedSource source, EngineLimits? limits = null, Action<Guid, Exception>? report = null, IEventSource? events = null,
    ICostWeights? weights = null)
{
    /// <summary>A list of values makes a plan as large as fields do, whether it stands in the document or in the variables.</summary>
    private const int CharactersPerField = 32;

    private readonly EngineLimits limits = limits ?? EngineLimits.Default;

    private readonly LruCache<string, CachedDocument> documents = new(
        (limits ?? EngineLimits.Default).CachedCharacters, static (query, _) => query.Length);

    private readonly LruCache<PlanKey, OperationPlan> plans = new(
        (limits ?? EngineLimits.Default).CachedFields, static (key, plan) => 1 + plan.FieldCount + ((key.Template.Characters + key.Shape.Length) / CharactersPerField));

    public GraphQLSchema Schema { get; } = SchemaValidator.EnsureValid(schema);

    /// <summary>
    /// Parses, validates, normalises and plans, and runs nothing: for tools, and for the first half of every request. The errors are those
    /// that the request would be answered with.
    /// </summary>
    public PrepareResult Prepare(string query, string? operationName, JsonElement variables, object scope)
    {
        try
        {
            var document = FindDocument(query);
            var template = document.Select(operationName);
            var coerced = VariableCoercion.Coerce(template.Variables, variables);
            var plan = FindPlan(template, coerced, scope);
            return new(new PreparedOperation(plan, coerced.Slots), []);
        }
        catch (GraphQLException exception)
        {
            return new(null, exception.Errors);
        }
    }

    /// <summary>Answers the request into a stream.</summary>
    /// <param name="onStarting">Called once, just before the first bytes leave, while a status can still be chosen.</param>
    /// <exception cref="Exception">Something failed after bytes had left: the response is not whole and has to be broken off.</exception>
    public async ValueTask<ResponseSummary> ExecuteAsync(
        GraphQLRequest request, Stream destination, Action<ResponseKind>? onStarting, CancellationToken cancellation)
    {
        using var writer = new ResponseWriter(destination);
        var summary = await ExecuteAsync(request, writer, onStarting, cancellation);
        await writer.FlushAsync(cancellation);
        return summary;
    }

    /// <summary>Answers the request into a writer that is empty, and leaves the last of it there: the caller flushes.</summary>
    /// <inheritdoc cref="ExecuteAsync(GraphQLRequest, Stream, Action{ResponseKind}?, CancellationToken)"/>
    public async ValueTask<ResponseSummary> ExecuteAsync(
        GraphQLRequest request, ResponseWriter writer, Action<ResponseKind>? onStarting, CancellationToken cancellation)
    {
        PreparedOperation? operation = null;
        try
        {
            var (prepared, errors) = Prepare(request.Query, request.OperationName, request.Variables, request.Scope);
            if (prepared is null)
            {
                return Finish(ResponseJson.WriteRequestErrors(writer, errors, null), writer, onStarting);
            }

            operation = prepared;
            if (IsStoppedByCost(operation, request))
            {
                return Finish(WriteCost(writer, operation, request.Cost!), writer, onStarting);
            }

            var run = new OperationRun(Schema, operation, request, limits, report, cancellation);
            var summary = operation.Normalized.Type switch
            {
                OperationType.Query => await run.QueryAsync(writer, onStarting),
                OperationType.Subscription => ResponseJson.WriteRequestErrors(writer, [IsSubscription(operation.Normalized)], operation.Normalized) with
                {
                    Kind = ResponseKind.StreamRequired,
                },
                _ when request.QueriesOnly => ResponseJson.WriteRequestErrors(writer, [NotAQuery(operation.Normalized)], operation.Normalized) with
                {
                    Kind = ResponseKind.NotAQuery,
                },
                _ => await run.MutateAsync(writer),
            };
            return Finish(summary, writer, onStarting);
        }
        catch (Exception exception) when (!writer.HasLeft && !cancellation.IsCancellationRequested)
        {
            writer.Clear();
            return Finish(
                ResponseJson.WriteFailure(writer, [FieldErrors.Mask(exception, report)], operation?.Normalized), writer, onStarting);
        }
    }

    /// <summary>
    /// Answers the request by a stream: for a subscription one response for each event (section 6.2.3), for anything else just one. What keeps a
    /// subscription from starting is told by one response, too; nothing runs then.
    /// </summary>
    public async ValueTask<ResponseStream> OpenStreamAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        var (prepared, errors) = Prepare(request.Query, request.OperationName, request.Variables, request.Scope);
        if (prepared is null)
        {
            return Refuse(errors, null);
        }

        if (prepared.Normalized.Type is not OperationType.Subscription)
        {
            return ResponseStream.Single((writer, ending) => ExecuteAsync(request, writer, null, ending));
        }

        if (IsStoppedByCost(prepared, request))
        {
            return ResponseStream.Single((writer, _) => ValueTask.FromResult(WriteCost(writer, prepared, request.Cost!)));
        }

        try
        {
            var stream = await Subscription.OpenAsync(
                events ?? throw new InvalidOperationException("The schema has subscriptions, but the engine was given no source of events."),
                prepared, request, cancellation);
            return new ResponseStream(stream, (@event, writer, ending) => RespondAsync(prepared, request, @event, writer, ending));
        }
        catch (GraphQLException refused)
        {
            return Refuse(refused.Errors, prepared.Normalized);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return Refuse([FieldErrors.Mask(exception, report)], prepared.Normalized);
        }
    }

    /// <summary>ExecuteSubscriptionEvent: as a query whose root value is the event. A failure is this response's, not the stream's.</summary>
    private async ValueTask<ResponseSummary> RespondAsync(
        PreparedOperation operation, GraphQLRequest request, SourceEvent @event, ResponseWriter writer, CancellationToken cancellation)
    {
        try
        {
            return await new OperationRun(Schema, operation, request, limits, report, cancellation).QueryAsync(writer, null, @event.Value);
        }
        catch (Exception exception) when (!writer.HasLeft && !cancellation.IsCancellationRequested)
        {
            writer.Clear();
            return ResponseJson.WriteFailure(writer, [FieldErrors.Mask(exception, report)], operation.Normalized);
        }
    }

    private CachedDocument FindDocument(string query) =>
        documents.TryGet(query, out var known) ? known : documents.GetOrAdd(query, CachedDocument.Read(Schema, query, limits));

    private OperationPlan FindPlan(OperationTemplate template, CoercedVariables variables, object scope)
    {
        var key = new PlanKey(template, variables.ShapeKey, scope);
        return plans.TryGet(key, out var known)
            ? known
            : plans.GetOrAdd(key, OperationPlan.Make(Schema, source, weights, template, variables, scope, limits.MaxFields));
    }

    /// <summary>True where the operation costs more than it may, or where only its cost was asked.</summary>
    private static bool IsStoppedByCost(PreparedOperation operation, GraphQLRequest request) =>
        request.Cost is { } policy && operation.Cost is { } cost && (policy.ReportsOnly || (policy.Refuses && cost.Highest > policy.Limit));

    private static ResponseSummary WriteCost(ResponseWriter writer, PreparedOperation operation, CostPolicy policy) => policy.ReportsOnly
        ? ResponseJson.WriteExtensionsOnly(writer, new ResponseExtensions(operation, policy), operation.Normalized)
        : ResponseJson.WriteRequestErrors(
            writer, [new CostReport(operation.Shared.Cost!, operation.Slots, policy).Refusal()], operation.Normalized);

    private static ResponseStream Refuse(IReadOnlyList<GraphQLError> errors, NormalizedOperation? operation) =>
        ResponseStream.Single((writer, _) => ValueTask.FromResult(ResponseJson.WriteRequestErrors(writer, errors, operation)));

    private static ResponseSummary Finish(ResponseSummary summary, ResponseWriter writer, Action<ResponseKind>? onStarting)
    {
        if (onStarting is not null)
        {
            writer.OnLeaving = () => onStarting(summary.Kind);
        }

        return summary;
    }

    private static GraphQLError IsSubscription(NormalizedOperation operation) => new(
        "The operation is a subscription, which one response cannot answer; ask for a stream of events (over HTTP: \"Accept: text/event-stream\").",
        ErrorCodes.OperationUnresolvable,
        [operation.Root.FieldsFor(operation.RootType)[0].Location]);

    private static GraphQLError NotAQuery(NormalizedOperation operation) => new(
        $"The operation is a {operation.Type.ToString().ToLowerInvariant()}, but this request may only ask a query; send it with POST.",
        ErrorCodes.OperationUnresolvable);

    /// <summary>Templates are compared by identity: each belongs to one document.</summary>
    private readonly record struct PlanKey(OperationTemplate Template, string Shape, object Scope);
}
