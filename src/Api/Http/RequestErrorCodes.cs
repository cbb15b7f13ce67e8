namespace OpenGov.Api.Http;

/// <summary>Codes of errors that are found before the engine sees a request; docs/errors.md has a heading for each.</summary>
internal static class RequestErrorCodes
{
    public const string BodyInvalid = "BODY_INVALID";
    public const string BodyTooLarge = "BODY_TOO_LARGE";
    public const string MediaTypeUnsupported = "MEDIA_TYPE_UNSUPPORTED";
    public const string NotAcceptable = "NOT_ACCEPTABLE";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string KeyInvalid = "KEY_INVALID";
    public const string NotFound = "NOT_FOUND";
}
