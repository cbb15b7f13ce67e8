using OpenGov.GraphQL.Errors;

namespace OpenGov.Data.Planning;

/// <summary>How a whole list is read for files: a first statement, and one that goes on where a chunk ended.</summary>
/// <param name="Types">Names of the types whose change may change the result.</param>
/// <param name="Errors">When there are any, the other members are not there.</param>
internal sealed record PublicationPlan(
    LevelPlan First, LevelPlan Next, Shape.Object Row, IReadOnlySet<string> Types, IReadOnlyList<GraphQLError> Errors)
{
    public static PublicationPlan Refused(PlanningContext context) => new(null!, null!, null!, context.Types, context.Errors);
}
