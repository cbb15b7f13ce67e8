using OpenGov.Domain.Model;
using OpenGov.GraphQL.Errors;
using OpenGov.GraphQL.Execution;

namespace OpenGov.Data.Planning;

/// <summary>
/// Plans rows of any type by their ids. What fragments select of a type is planned at once, since the gate stands there. Of every other type only the id
/// and the type's name can be asked: those statements are made when the first id of the type comes, and shared by all operations.
/// </summary>
internal sealed class NodePlanner(DomainModel model)
{
    /// <summary>As many as a page may have rows.</summary>
    public const int MostIds = PageSize.Most;

    private const int SharedStatements = 1_000;

    private readonly LruCache<(EntityModel Type, AccessScope Scope), LevelPlan> shared = new(SharedStatements, static (_, _) => 1);

    /// <param name="ids">Their number belongs to the shape of a request, so a plan is made for each.</param>
    public PlannedRoot.Nodes Plan(PlanningContext context, SelectedField field, IReadOnlyList<InputValue> ids, bool isList)
    {
        if (ids.Count > MostIds)
        {
            context.Refuse(PlanErrors.At(
                field, ErrorCodes.LimitExceeded, $"Field \"{field.Definition.Name}\" was given {ids.Count} ids; allowed are at most {MostIds}. Ask in several requests.") with
            {
                Facts = new Dictionary<string, object?> { ["limit"] = MostIds },
            });
        }

        var named = field.Selection!.NamedTypes;
        var planned = new Dictionary<string, PlannedRoot.Rows>();
        IReadOnlyList<SelectedField>? others = null;
        foreach (var type in model.Entities.Where(type => !type.IsComponent))
        {
            if (!named.Contains(context.TypeOf(type)))
            {
                others ??= field.Selection.FieldsFor(context.TypeOf(type));
                continue;
            }

            // A type above the clearance is not found, unless a fragment asks for what it holds: that is refused.
            if (context.Scope.Reads(type.Classification)
                || field.Selection.FieldsFor(context.TypeOf(type)).Any(selected => selected.Definition.Name is not ("id" or "__typename")))
            {
                var (level, row) = LevelPlanner.PlanNodes(context, type, field);
                planned.Add(type.Name, new PlannedRoot.Rows(field.ResponseKey, level, row));
            }
        }

        return new PlannedRoot.Nodes(field.ResponseKey, field, ids, isList, new NodeTypes(planned, name =>
            others is not null && model.Find(name) is { IsComponent: false } type && context.Scope.Reads(type.Classification) && !named.Contains(context.TypeOf(type))
                ? new PlannedRoot.Rows(field.ResponseKey, PlanIds(context, type, field), NodeTypes.IdAndName(type, others))
                : null));
    }

    private LevelPlan PlanIds(PlanningContext context, EntityModel type, SelectedField field) => shared.TryGet((type, context.Scope), out var known)
        ? known
        : shared.GetOrAdd((type, context.Scope), LevelPlanner.PlanIds(context, type, field));
}
