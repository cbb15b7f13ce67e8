namespace OpenGov.Data;

/// <summary>The database refused or failed: a fault of the installation, not of a caller. Masked outside.</summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner);
