using Npgsql;
using OpenGov.Data.Planning;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Reading.Postgres;

/// <summary>Reads binary values and gives them their public form.</summary>
internal sealed class PostgresRows(NpgsqlBatch batch, NpgsqlDataReader reader, LevelPlan plan) : RowSource
{
    private byte[] scratch = new byte[256];

    /// <summary>What a statement's failure is to its caller: a number too large is told, the rest is a fault of the installation.</summary>
    public static Exception Failure(PostgresException error) => error.SqlState == PostgresErrorCodes.NumericValueOutOfRange
        ? PlanErrors.OutOfRange()
        : new DatabaseException($"PostgreSQL answered {error.SqlState}: {error.MessageText}.", error);

    public override ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        var reading = reader.ReadAsync(cancellation);
        return reading.IsCompletedSuccessfully ? new(reading.Result) : new(ReadAsync(reading));
    }

    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override long Int64(int column) => plan.Columns[column].Kind == PropertyKind.Boolean
        ? reader.GetBoolean(column) ? 1 : 0
        : reader.GetInt64(column);

    public override ReadOnlySpan<byte> Utf8(int column) => plan.Columns[column].Kind switch
    {
        PropertyKind.Decimal => ValueText.Decimal(reader.GetDecimal(column), scratch),
        PropertyKind.Date => ValueText.Date(reader.GetFieldValue<DateOnly>(column), scratch),
        PropertyKind.DateTime => ValueText.Timestamp(reader.GetDateTime(column), scratch),
        _ => Text(column),
    };

    public override async ValueTask DisposeAsync()
    {
        await reader.DisposeAsync();
        await batch.DisposeAsync();
    }

    private static async Task<bool> ReadAsync(Task<bool> reading)
    {
        try
        {
            return await reading;
        }
        catch (PostgresException error)
        {
            throw Failure(error);
        }
    }

    /// <summary>The bytes of a text as the server sent them, which are its UTF-8.</summary>
    private ReadOnlySpan<byte> Text(int column)
    {
        int size;
        while ((size = (int)reader.GetBytes(column, 0, scratch, 0, scratch.Length)) == scratch.Length)
        {
            // There may be more of it.
            scratch = new byte[2 * size];
        }

        return scratch.AsSpan(0, size);
    }
}
