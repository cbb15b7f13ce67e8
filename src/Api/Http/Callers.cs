using OpenGov.Data.Writing.Keys;
using OpenGov.Domain.Model;

namespace OpenGov.Api.Http;

/// <summary>
/// Who calls, by the API key in "Authorization: Bearer …" or, where a proxy needs that header for itself, in "X-Api-Key". Without a key it is
/// the public.
/// </summary>
internal sealed class Callers(ApiKeyStore keys)
{
    private const string Bearer = "Bearer ";

    public async ValueTask<(AccessScope Scope, RequestFailure? Refusal)> IdentifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        string? header = request.Headers.Authorization;
        var secret = header is not null && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : (string?)request.Headers["X-Api-Key"];
        if (string.IsNullOrEmpty(secret))
        {
            // Nothing of the header is repeated: it may be a secret of another kind.
            return (AccessScope.Public, string.IsNullOrEmpty(header) ? null : Refuse(
                "The header \"Authorization\" has no \"Bearer\" and API key, the one thing allowed there. Send a valid key, or leave the header out: Open fields need no key."));
        }

        return await keys.FindAsync(secret, cancellation) is { } key
            ? (new AccessScope(key.Clearance), null)
            : (AccessScope.Public, Refuse(
                "The API key is unknown or was revoked. Send a valid key as \"Authorization: Bearer …\", or none: Open fields need no key."));
    }

    private static RequestFailure Refuse(string message) => new(StatusCodes.Status401Unauthorized, RequestErrorCodes.KeyInvalid, message);
}
