namespace OpenGov.Data;

/// <summary>Where the graph lives.</summary>
public abstract record DatabaseAddress
{
    private DatabaseAddress()
    {
    }

    /// <summary>The embedded default: one file, in WAL mode.</summary>
    public sealed record Sqlite(string File) : DatabaseAddress
    {
        /// <summary>For ADO.NET and EF Core. Reading opens its own handles (docs/adr/0003-sqlite-binding.md).</summary>
        public string ConnectionString => $"Data Source={File};Foreign Keys=True;Default Timeout=30";
    }

    /// <summary>A PostgreSQL server.</summary>
    public sealed record Postgres(string ConnectionString) : DatabaseAddress;
}
