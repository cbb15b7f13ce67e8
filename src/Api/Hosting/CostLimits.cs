using OpenGov.Domain.Model;

namespace OpenGov.Api.Hosting;

/// <summary>What one operation may cost, by the caller's clearance: field cost and type cost each.</summary>
internal sealed record CostLimits
{
    public int Open { get; init; } = 100_000;

    public int Internal { get; init; } = 500_000;

    public int Restricted { get; init; } = 500_000;

    public int Of(Classification clearance) => clearance switch
    {
        Classification.Open => Open,
        Classification.Internal => Internal,
        _ => Restricted,
    };
}
