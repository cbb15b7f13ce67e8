using System.Net;
using System.Net.Sockets;
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

    /// <returns>The caller, also of a request that is refused: it counts among those of its address.</returns>
    public async ValueTask<(Caller Caller, RequestFailure? Refusal)> IdentifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        string? header = request.Headers.Authorization;
        var secret = header is not null && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : (string?)request.Headers["X-Api-Key"];
        if (string.IsNullOrEmpty(secret))
        {
            // Nothing of the header is repeated: it may be a secret of another kind.
            return (OfThePublic(request), string.IsNullOrEmpty(header) ? null : Refuse(
                "The header \"Authorization\" has no \"Bearer\" and API key, the one thing allowed there. Send a valid key, or leave the header out: Open fields need no key."));
        }

        return await keys.FindAsync(secret, cancellation) is { } key
            ? (new Caller($"key {key.Id}", new AccessScope(key.Clearance), HasKey: true), null)
            : (OfThePublic(request), Refuse(
                "The API key is unknown or was revoked. Send a valid key as \"Authorization: Bearer …\", or none: Open fields need no key."));
    }

    private static Caller OfThePublic(HttpRequest request) =>
        new($"address {NameOf(request.HttpContext.Connection.RemoteIpAddress)}", AccessScope.Public, HasKey: false);

    /// <summary>One IPv6 customer has a whole network of 64 bits to choose addresses from, and is counted as one.</summary>
    private static string NameOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), .. new byte[8]]).ToString(),
        _ => address.ToString(),
    };

    private static RequestFailure Refuse(string message) => new(StatusCodes.Status401Unauthorized, RequestErrorCodes.KeyInvalid, message);
}
