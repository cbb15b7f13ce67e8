using OpenGov.Api.Hosting;
using OpenGov.Data.Planning;
using OpenGov.Domain.Model;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Api.Http;

/// <summary>What a request asks to be told beside its answer: the header <c>GraphQL-Cost</c>, and <c>GraphQL-Explain</c> or <c>extensions.explain</c>.</summary>
internal sealed class RequestReports(CostLimits limits)
{
    public const string CostHeader = "GraphQL-Cost";
    public const string ExplainHeader = "GraphQL-Explain";

    /// <summary>By clearance; a request that asks for nothing takes one of them as it is.</summary>
    private readonly CostPolicy[] policies = [.. Enum.GetValues<Classification>().Select(clearance => new CostPolicy(limits.Of(clearance)))];

    /// <summary>The request with what it may cost and what it is told, or why it is not answered.</summary>
    /// <param name="explains">True where the parameters ask for the plan.</param>
    public (GraphQLRequest? Request, RequestFailure? Failure) Apply(HttpRequest http, Caller caller, bool explains, GraphQLRequest request)
    {
        var isPublic = caller.Scope.Clearance == Classification.Open;
        var policy = policies[(int)caller.Scope.Clearance];
        switch ((string?)http.Headers[CostHeader])
        {
            case null or "":
                break;
            case "report":
                // Else anyone could send the header and have no limit.
                policy = policy with { Reports = true, Refuses = isPublic };
                break;
            case "validate":
                policy = policy with { Reports = true, ReportsOnly = true };
                break;
            case var other:
                return (null, RequestParameters.Invalid($"The header \"{CostHeader}\" is \"{other}\"; allowed are \"report\" and \"validate\"."));
        }

        switch ((string?)http.Headers[ExplainHeader])
        {
            case null or "":
                break;
            case "plan":
                explains = true;
                break;
            case var other:
                return (null, RequestParameters.Invalid($"The header \"{ExplainHeader}\" is \"{other}\"; allowed is \"plan\"."));
        }

        return explains && isPublic
            ? (null, new RequestFailure(StatusCodes.Status403Forbidden, PlanErrorCodes.Forbidden,
                "The plan of an operation is Internal; this request reads Open fields only. Do not ask for it, or send an API key whose clearance is Internal or higher."))
            : (request with { Cost = policy, Explains = explains }, null);
    }
}
