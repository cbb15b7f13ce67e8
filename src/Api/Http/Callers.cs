using OpenGov.Data.Writing.Keys;
using OpenGov.Domain.Model;

namespace OpenGov.Api.Http;

/// <summary>Who calls, by the API key that the request carries. Without a key it is the public.</summary>
internal sealed class Callers(ApiKeyStore keys)
{
    private const string Bearer = "Bearer ";

    public async ValueTask<(AccessScope Scope, RequestFailure? UnknownKey)> IdentifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        string? header = request.Headers.Authorization;
        var secret = header is not null && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : (string?)request.Headers["X-Api-Key"];
        if (string.IsNullOrEmpty(secret) && string.IsNullOrEmpty(header))
        {
            return (AccessScope.Public, null);
        }

        return secret is not null && await keys.FindAsync(secret, cancellation) is { } key
            ? (new AccessScope(key.Clearance), null)
            : (AccessScope.Public, new RequestFailure(StatusCodes.Status401Unauthorized, RequestErrorCodes.KeyInvalid,
                "The API key is unknown or was revoked. Send a valid key as \"Authorization: Bearer …\", or none: Open fields need no key."));
    }
}
