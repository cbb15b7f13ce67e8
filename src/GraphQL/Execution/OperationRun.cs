using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>One execution of a prepared operation (section 6.2).</summary>
internal sealed class OperationRun(
    GraphQLSchema schema, PreparedOperation operation, GraphQLRequest request, EngineLimits limits, Action<Guid, Exception>? report, CancellationToken cancellation)
{
    private readonly ResponseExtensions? extensions = ResponseExtensions.Of(operation, request);
    private readonly FieldErrors errors = new(report);

    /// <summary>
    /// In-memory fields first, into a draft: their errors and nulls are settled before the snapshot opens and the planned values stream out.
    /// </summary>
    /// <param name="root">The root value: the event of a subscription, else null.</param>
    public async ValueTask<ResponseSummary> QueryAsync(ResponseWriter writer, Action<ResponseKind>? onStarting, object? root = null)
    {
        using var draft = new Draft();
        bool hasData;
        try
        {
            hasData = await Fields(draft).WriteObjectAsync(operation.Normalized.Root, operation.Normalized.RootType, root);
        }
        catch (DraftLimitException tooLarge)
        {
            return ResponseJson.WriteRequestErrors(writer, [tooLarge.ToError()], operation.Normalized);
        }

        if (!hasData || !draft.HasHoles)
        {
            return await ResponseJson.WriteAsync(writer, errors.All, hasData ? draft : null, null, operation.Normalized, extensions, cancellation);
        }

        IPlannedExecution execution;
        try
        {
            execution = await operation.Plan!.OpenAsync(operation.Slots, extensions?.Trace, cancellation);
        }
        catch (GraphQLException refused)
        {
            return ResponseJson.WriteRequestErrors(writer, refused.Errors, operation.Normalized);
        }

        await using (execution)
        {
            if (onStarting is not null)
            {
                writer.OnLeaving = () => onStarting(ResponseJson.KindOf(errors.All));
            }

            try
            {
                return await ResponseJson.WriteAsync(writer, errors.All, draft, execution, operation.Normalized, extensions, cancellation);
            }
            catch (GraphQLException refused) when (!writer.HasLeft)
            {
                writer.Clear();
                return ResponseJson.WriteFailure(writer, refused.Errors, operation.Normalized);
            }
        }
    }

    /// <summary>
    /// Root fields one after the other. Each opens its snapshot after its resolver ran, so that its planned values show what it did; nothing
    /// leaves before all have run, since a later one may still make the data null.
    /// </summary>
    public async ValueTask<ResponseSummary> MutateAsync(ResponseWriter writer)
    {
        try
        {
            operation.Plan?.Check(operation.Slots);
        }
        catch (GraphQLException refused)
        {
            return ResponseJson.WriteRequestErrors(writer, refused.Errors, operation.Normalized);
        }

        using var draft = new Draft();
        using var body = new Draft();
        var fields = Fields(draft);
        body.Text.Raw((byte)'{');
        foreach (var field in operation.Normalized.Root.FieldsFor(operation.Normalized.RootType))
        {
            if (body.Text.Length > 1)
            {
                body.Text.Raw((byte)',');
            }

            body.Text.String(field.ResponseKey);
            body.Text.Raw((byte)':');

            draft.Rewind(default);
            var mark = body.Mark;
            if (await WriteFieldAsync(fields, field) && await FillAsync(draft, field, body.Text))
            {
                continue;
            }

            if (field.Definition.Type.IsNonNull)
            {
                return await ResponseJson.WriteAsync(writer, errors.All, null, null, operation.Normalized, extensions, cancellation);
            }

            body.Rewind(mark);
            body.Text.Null();
        }

        body.Text.Raw((byte)'}');
        return await ResponseJson.WriteAsync(writer, errors.All, body, null, operation.Normalized, extensions, cancellation);
    }

    /// <summary>False, with its error, when the field is null or larger than the draft may be.</summary>
    private async ValueTask<bool> WriteFieldAsync(InMemoryExecution fields, SelectedField field)
    {
        try
        {
            return await fields.WriteFieldAsync(field, operation.Normalized.RootType, null);
        }
        catch (DraftLimitException tooLarge)
        {
            errors.Add(new GraphQLException(tooLarge.ToError()), field, field.Path);
            return false;
        }
    }

    /// <summary>False, with its error, when the planned values could not be read: what the mutation did stands.</summary>
    private async ValueTask<bool> FillAsync(Draft draft, SelectedField field, ResponseWriter body)
    {
        if (!draft.HasHoles)
        {
            await draft.WriteToAsync(body, null, cancellation);
            return true;
        }

        try
        {
            await using var execution = await operation.Plan!.OpenAsync(operation.Slots, extensions?.Trace, cancellation);
            await draft.WriteToAsync(body, execution, cancellation);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            errors.Add(exception, field, field.Path);
            return false;
        }
    }

    private InMemoryExecution Fields(Draft draft) => new(schema, operation, request.RequestState, draft, errors, limits.MaxDraftBytes, cancellation);
}
