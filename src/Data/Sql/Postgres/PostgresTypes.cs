using NpgsqlTypes;

namespace OpenGov.Data.Sql.Postgres;

/// <summary>The driver's names of the tree's types. A parameter always has its own: an untyped null would be another statement to prepare.</summary>
internal static class PostgresTypes
{
    public static NpgsqlDbType Of(SqlType type) => type switch
    {
        SqlType.Integer => NpgsqlDbType.Bigint,
        SqlType.Boolean => NpgsqlDbType.Boolean,
        SqlType.Date => NpgsqlDbType.Date,
        SqlType.Timestamp => NpgsqlDbType.TimestampTz,
        SqlType.Decimal => NpgsqlDbType.Numeric,
        SqlType.IntegerList => NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        SqlType.TextList => NpgsqlDbType.Array | NpgsqlDbType.Text,
        _ => NpgsqlDbType.Text,
    };
}
