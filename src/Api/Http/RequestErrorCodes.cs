namespace OpenGov.Api.Http;

/// <summary>Codes of errors that are found outside the engine; docs/errors.md has a heading for each.</summary>
internal static class RequestErrorCodes
{
    public const string BodyInvalid = "BODY_INVALID";
    public const string BodyTooLarge = "BODY_TOO_LARGE";
    public const string MediaTypeUnsupported = "MEDIA_TYPE_UNSUPPORTED";
    public const string NotAcceptable = "NOT_ACCEPTABLE";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string PreflightRequired = "PREFLIGHT_REQUIRED";
    public const string KeyInvalid = "KEY_INVALID";
    public const string RateLimited = "RATE_LIMITED";
    public const string ServerBusy = "SERVER_BUSY";
    public const string OperationTimeout = "OPERATION_TIMEOUT";
    public const string StreamsExceeded = "STREAMS_EXCEEDED";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_MISMATCH";
    public const string TrustedDocumentRequired = "TRUSTED_DOCUMENT_REQUIRED";
    public const string NotFound = "NOT_FOUND";
}
