using OpenGov.Domain.Model;

namespace OpenGov.Api.Http;

/// <summary>Who sent a request.</summary>
/// <param name="Name">What requests are counted by: the key, or the network address of a caller without one.</param>
internal sealed record Caller(string Name, AccessScope Scope, bool HasKey)
{
    /// <summary>Names of the roles that the caller has. Keys give a clearance and no role.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
