using OpenGov.Domain.Model;

namespace OpenGov.Data.Writing;

/// <summary>The door for rows that are written without EF Core: import, and the generic create, update and delete of the record.</summary>
public interface IWriteStore
{
    /// <summary>
    /// Begins one transaction and waits until it is the only writer: what a batch reads stays as it is until the batch ends.
    /// </summary>
    /// <param name="actor">Whom the journal names: a person or a program, never empty.</param>
    ValueTask<WriteBatch> BeginAsync(string actor, CancellationToken cancellationToken = default);

    /// <summary>Every committed row of a type by id, with its lists, as of one instant. For callers that only read: it waits for no writer.</summary>
    ValueTask<IReadOnlyDictionary<long, EntityRow>> LoadAllAsync(EntityModel type, CancellationToken cancellationToken = default);
}
