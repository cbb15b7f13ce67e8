namespace OpenGov.Data.Checking;

/// <summary>A record, a list about it or its sources cannot be read; the message says which one and what to do.</summary>
public sealed class CheckingException(string message) : Exception(message);
