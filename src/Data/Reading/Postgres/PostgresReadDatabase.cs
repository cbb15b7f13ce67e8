using Npgsql;
using OpenGov.Data.Sql;
using OpenGov.Data.Sql.Postgres;

namespace OpenGov.Data.Reading.Postgres;

/// <summary>Npgsql's pool; statements are prepared by the driver after their first uses.</summary>
internal sealed class PostgresReadDatabase : ReadDatabase
{
    private readonly NpgsqlDataSource source;

    public PostgresReadDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,

            // Reading leaves no setting on a connection that the next reader would have to be kept from: seven statements to undo settings, sent with
            // every request, would cost the server a fifth of a small one.
            NoResetOnClose = true,
            ApplicationName = "opengov-read",
        };

        // The record fits in memory, where a row in the middle of a table costs hardly more than the next one. With PostgreSQL's default, meant for
        // turning disks, lists of some rows are found by reading whole tables. Options of the connection string come later and win.
        settings.Options = $"-c random_page_cost=1.1 {settings.Options}";
        source = NpgsqlDataSource.Create(settings);
    }

    public override SqlDialect Dialect => PostgresDialect.Instance;

    public override async ValueTask<ReadSession> OpenAsync(int statements, CancellationToken cancellation) =>
        new PostgresReadSession(await source.OpenConnectionAsync(cancellation), statements);

    public override ValueTask DisposeAsync() => source.DisposeAsync();
}
