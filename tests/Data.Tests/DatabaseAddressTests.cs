using Microsoft.Data.Sqlite;

namespace OpenGov.Data.Tests;

public sealed class DatabaseAddressTests
{
    [Fact]
    public void Sqlite_connections_hold_foreign_keys()
    {
        using var connection = new SqliteConnection(new DatabaseAddress.Sqlite(":memory:").ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma foreign_keys";

        Assert.Equal(1L, command.ExecuteScalar());
    }
}
