using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Execution;

/// <summary>Writes the response map (section 7.1): errors first, since all of them are known before the data streams.</summary>
internal static class ResponseJson
{
    public static ResponseKind KindOf(IReadOnlyList<GraphQLError> errors) =>
        errors.Count == 0 ? ResponseKind.Data : ResponseKind.PartialData;

    /// <param name="data">Null for data that errors made null.</param>
    /// <param name="execution">Fills the holes of the data; null when it has none.</param>
    /// <param name="extensions">Written last, when all is known that they may tell; null for none.</param>
    public static async ValueTask<ResponseSummary> WriteAsync(
        ResponseWriter writer,
        IReadOnlyList<GraphQLError> errors,
        Draft? data,
        IPlannedExecution? execution,
        NormalizedOperation operation,
        ResponseExtensions? extensions,
        CancellationToken cancellation)
    {
        Begin(writer, errors);
        writer.Raw("\"data\":"u8);
        if (data is null)
        {
            writer.Null();
        }
        else
        {
            await data.WriteToAsync(writer, execution, cancellation);
        }

        extensions?.Write(writer);
        writer.Raw((byte)'}');
        return new ResponseSummary(KindOf(errors), errors, operation);
    }

    /// <summary>The answer to a question about the operation, which does not run.</summary>
    public static ResponseSummary WriteExtensionsOnly(ResponseWriter writer, ResponseExtensions extensions, NormalizedOperation operation)
    {
        writer.Raw("{\"data\":null"u8);
        extensions.Write(writer);
        writer.Raw((byte)'}');
        return new ResponseSummary(ResponseKind.Data, [], operation);
    }

    public static ResponseSummary WriteRequestErrors(
        ResponseWriter writer, IReadOnlyList<GraphQLError> errors, NormalizedOperation? operation)
    {
        ErrorJson.WriteResponse(writer, errors);
        return new ResponseSummary(ResponseKind.RequestError, errors, operation);
    }

    public static ResponseSummary WriteFailure(ResponseWriter writer, IReadOnlyList<GraphQLError> errors, NormalizedOperation? operation)
    {
        Begin(writer, errors);
        writer.Raw("\"data\":null}"u8);
        return new ResponseSummary(ResponseKind.Failure, errors, operation);
    }

    private static void Begin(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.Raw((byte)'{');
        if (errors.Count > 0)
        {
            writer.Raw("\"errors\":"u8);
            ErrorJson.Write(writer, errors);
            writer.Raw((byte)',');
        }
    }
}
