using OpenGov.GraphQL.Execution;

namespace OpenGov.Documents;

/// <summary>Plans every operation alike, so that only what stands before the plan is measured.</summary>
internal sealed class NothingPlanned : IPlannedSource
{
    public PlanResult Plan(NormalizedOperation operation, IReadOnlyList<SelectedField> fields, object scope) => new(null, []);
}
