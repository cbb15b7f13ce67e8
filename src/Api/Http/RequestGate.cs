namespace OpenGov.Api.Http;

/// <summary>What every request passes before it is read: where it comes from, who sent it, how many that caller has sent.</summary>
internal sealed class RequestGate(CrossSite crossSite, Callers callers, RequestLimits limits)
{
    /// <returns>The caller, or why the request is not answered.</returns>
    public async ValueTask<(Caller? Caller, RequestFailure? Refusal)> AdmitAsync(HttpContext http)
    {
        if (crossSite.Refuse(http.Request) is { } foreign)
        {
            return (null, foreign);
        }

        // Wrong keys are counted too: guessing is no faster than asking.
        var (caller, unidentified) = await callers.IdentifyAsync(http.Request, http.RequestAborted);
        return (caller, limits.Count(caller) ?? unidentified);
    }
}
