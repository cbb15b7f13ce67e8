using OpenGov.GraphQL.Errors;

namespace OpenGov.GraphQL.Execution;

/// <summary>Collects what went wrong while an operation ran. What is not meant for the caller is masked by an id and reported.</summary>
internal sealed class FieldErrors(Action<Guid, Exception>? report)
{
    private const int Most = 100;

    private readonly List<GraphQLError> errors = [];

    public IReadOnlyList<GraphQLError> All => errors;

    public void Add(Exception exception, SelectedField? field, IReadOnlyList<object>? path)
    {
        if (exception is GraphQLException shown)
        {
            foreach (var error in shown.Errors)
            {
                Add(error, field, path);
            }
        }
        else
        {
            Add(Mask(exception, report), field, path);
        }
    }

    /// <summary>An error that tells only an id, under which the exception is reported.</summary>
    public static GraphQLError Mask(Exception exception, Action<Guid, Exception>? report)
    {
        var id = Guid.NewGuid();
        report?.Invoke(id, exception);
        return GraphQLError.Masked(id);
    }

    private void Add(GraphQLError error, SelectedField? field, IReadOnlyList<object>? path)
    {
        if (errors.Count < Most)
        {
            errors.Add(error with
            {
                Locations = error.Locations ?? (field is null ? null : [field.Location]),
                Path = error.Path ?? path,
            });
        }
    }
}
