namespace OpenGov.Testing;

/// <summary>The databases that the platform runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
