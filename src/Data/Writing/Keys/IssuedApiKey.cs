namespace OpenGov.Data.Writing.Keys;

/// <summary>A key and, this once, its secret.</summary>
public sealed record IssuedApiKey(ApiKey Key, string Secret);
