using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>The beginning of a subscription (section 6.2.3).</summary>
internal static class Subscription
{
    /// <summary>CreateSourceEventStream. Validation has seen to it that the root holds one field (section 5.2.4.1).</summary>
    /// <exception cref="GraphQLException">A value cannot be used: there is no stream.</exception>
    public static async ValueTask<IAsyncEnumerable<SourceEvent>> OpenAsync(
        IEventSource events, PreparedOperation operation, GraphQLRequest request, CancellationToken cancellation)
    {
        // What would make every event fail is told before there is any.
        operation.Plan?.Check(operation.Slots);
        var field = operation.Normalized.Root.FieldsFor(operation.Normalized.RootType).Single();
        var arguments = new ResolverArguments(field.FillArguments(operation.Slots), request.RequestState, cancellation);
        try
        {
            return await events.OpenAsync(field, arguments, request.LastEventId);
        }
        catch (GraphQLException refused)
        {
            throw new GraphQLException(
            [
                .. refused.Errors.Select(error => error with
                {
                    Locations = error.Locations ?? [field.Location],
                    Path = error.Path ?? [.. field.Path],
                }),
            ]);
        }
    }
}
