using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>The rows that a write transaction sees, each type read once and only when asked for.</summary>
internal sealed class DatabaseRows(WriteBatch? batch)
{
    private static readonly IReadOnlyDictionary<long, EntityRow> Empty = new Dictionary<long, EntityRow>();

    private readonly Dictionary<EntityModel, IReadOnlyDictionary<long, EntityRow>> read = [];

    /// <summary>As if the database were empty.</summary>
    public static DatabaseRows None => new(batch: null);

    public async ValueTask<IReadOnlyDictionary<long, EntityRow>> OfAsync(EntityModel type, CancellationToken cancellationToken)
    {
        if (batch is null)
        {
            return Empty;
        }

        if (!read.TryGetValue(type, out var rows))
        {
            read.Add(type, rows = await batch.LoadAllAsync(type, cancellationToken));
        }

        return rows;
    }
}
