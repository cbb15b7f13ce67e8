using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Execution;

/// <summary>What became of a request.</summary>
/// <param name="Errors">Those that the response shows.</param>
/// <param name="Operation">What was run, or would have been; null when no operation was found.</param>
public sealed record ResponseSummary(ResponseKind Kind, IReadOnlyList<GraphQLError> Errors, NormalizedOperation? Operation);

public enum ResponseKind
{
    /// <summary>Data without errors.</summary>
    Data,

    /// <summary>Errors of single fields, beside data or instead of it; the operation did run.</summary>
    PartialData,

    /// <summary>Errors of the request and no data: nothing ran.</summary>
    RequestError,

    /// <summary>An error and no data: the operation is a subscription, and one response was asked for.</summary>
    StreamRequired,

    /// <summary>Like <see cref="RequestError"/>: the request may only ask a query, and its operation is none.</summary>
    NotAQuery,

    /// <summary>Errors and no data: the operation began and broke off.</summary>
    Failure,
}
