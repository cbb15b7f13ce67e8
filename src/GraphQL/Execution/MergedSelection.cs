using System.Collections.Concurrent;
using OpenGov.GraphQL.Language;
using OpenGov.GraphQL.TypeSystem;

namespace OpenGov.GraphQL.Execution;

/// <summary>
/// The merged selection sets of one merged field. Its fields are made once for each object type, on first use, and are the same objects ever
/// after: plans know fields by identity.
/// </summary>
internal sealed class MergedSelection(
    OperationNormalizer normalizer, NamedType type, IReadOnlyList<SelectionSetNode> sets, IReadOnlyList<string> path) : SelectionSet
{
    private readonly Lock making = new();
    private readonly ConcurrentDictionary<ObjectType, IReadOnlyList<SelectedField>>? byType = type is ObjectType ? null : new();
    private IReadOnlyList<SelectedField>? only;

    public override IReadOnlySet<ObjectType> NamedTypes => type is ObjectType single ? new HashSet<ObjectType> { single } : normalizer.NamedTypes(type, sets);

    public override IReadOnlyList<SelectedField> FieldsFor(ObjectType objectType)
    {
        if (byType is not null)
        {
            return byType.TryGetValue(objectType, out var known) ? known : Make(objectType);
        }

        if (!ReferenceEquals(objectType, type))
        {
            throw new ArgumentException($"The selection is one of \"{type}\"; it has no fields for \"{objectType}\".", nameof(objectType));
        }

        return Volatile.Read(ref only) ?? Make(objectType);
    }

    private IReadOnlyList<SelectedField> Make(ObjectType objectType)
    {
        lock (making)
        {
            if (only is not null)
            {
                return only;
            }

            if (byType is not null && byType.TryGetValue(objectType, out var known))
            {
                return known;
            }

            SelectedField[] fields =
                [.. normalizer.CollectFields(objectType, sets).Select(group => normalizer.Merge(objectType, group.Key, group.Value, path))];
            if (byType is not null)
            {
                byType[objectType] = fields;
            }
            else
            {
                Volatile.Write(ref only, fields);
            }

            return fields;
        }
    }
}
