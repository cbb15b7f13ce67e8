using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Execution;

/// <summary>The in-memory part of a response has grown beyond its limit: given up as a whole, since each further field would fail the same way.</summary>
internal sealed class DraftLimitException(int limit, SelectedField field) : Exception
{
    public override string Message =>
        $"The part of the answer that is made in memory, such as introspection, is larger than {limit} bytes, which is the limit. Ask for less at once.";

    public GraphQLError ToError() =>
        new(Message, ErrorCodes.LimitExceeded, [field.Location], Facts: new Dictionary<string, object?> { ["limit"] = limit });
}
