using System.Data.Common;
using OpenGov.Data;
using OpenGov.GraphQL.Errors;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;

namespace OpenGov.Publisher;

/// <summary>What became of one publication.</summary>
/// <param name="Kind"><c>dataset</c>, <c>gazette</c>, <c>page</c>, <c>site</c> or <c>statistic</c>.</param>
public sealed record PublicationResult(string Kind, string Slug, PublicationOutcome Outcome)
{
    /// <summary>Of a statistic its new figures. Null for what has no rows to count, and for a failure.</summary>
    public int? Rows { get; init; }

    /// <summary>Why it failed, as a sentence for the operator.</summary>
    public string? Reason { get; init; }

    /// <summary>What was thrown, for the log.</summary>
    public Exception? Problem { get; init; }

    /// <summary>What was expected says in its own words what to do. Anything else is a mistake of the program, of which the log has the rest.</summary>
    internal static PublicationResult Failure(string kind, string slug, Exception problem) => new(kind, slug, PublicationOutcome.Failed)
    {
        Reason = problem is PublisherException or DatasetContractException or GraphQLException or DatabaseException or DbException or IOException
            or UnauthorizedAccessException
            ? problem.Message
            : $"The program failed on it: {problem.Message} Please report this {problem.GetType().Name}.",
        Problem = problem,
    };
}
