using OpenGov.Data.Writing;
using OpenGov.Domain.Model;

namespace OpenGov.Data.Tests.Planning.Interpreter;

/// <summary>Every row of a database, in memory: who refers to whom, and what a caller sees.</summary>
internal sealed class RecordRows
{
    private readonly Dictionary<EntityModel, IReadOnlyDictionary<long, EntityRow>> rows = [];
    private readonly Dictionary<RelationModel, ILookup<long, EntityRow>> backward = [];

    private RecordRows(DomainModel model) => Types = [.. model.Entities.Where(type => type.Clr.IsSubclassOf(typeof(Entity)))];

    /// <summary>The types whose rows are known: all but the journal and the components.</summary>
    public IReadOnlyList<EntityModel> Types { get; }

    public static async Task<RecordRows> LoadAsync(WriteStore store, DomainModel model)
    {
        var loaded = new RecordRows(model);
        await using var batch = await store.BeginAsync("interpreter");
        foreach (var type in loaded.Types)
        {
            loaded.rows.Add(type, await batch.LoadAllAsync(type));
        }

        return loaded;
    }

    public IEnumerable<EntityRow> All(EntityModel type) => rows[type].Values;

    public IEnumerable<EntityRow> Visible(EntityModel type, AccessScope scope) => All(type).Where(row => IsVisible(row, scope));

    /// <summary>The row, if there is one and the caller sees it.</summary>
    public EntityRow? Find(EntityModel type, object? id, AccessScope scope) =>
        id is long number && rows[type].TryGetValue(number, out var row) && IsVisible(row, scope) ? row : null;

    /// <summary>The visible members of a row's list; a list of references and one of components in its own order.</summary>
    public IEnumerable<EntityRow> Members(RelationModel relation, EntityRow owner, AccessScope scope) => relation switch
    {
        RelationModel.Components components => owner.MembersOf(components).Select(values => Component(components.Target, values)),
        RelationModel.Link { IsReversed: false } link => owner.MembersOf(link).Select(id => Find(link.Target, id, scope)).OfType<EntityRow>(),
        _ => Referring(relation)[(long)owner["id"]!].Where(row => IsVisible(row, scope)),
    };

    private bool IsVisible(EntityRow row, AccessScope scope) =>
        scope.Clearance > Classification.Open || row.Type.PublicRows is not { } rule || IsPublic(row, rule, scope);

    private bool IsPublic(EntityRow row, RowRule rule, AccessScope scope) => rule switch
    {
        RowRule.IsTrue isTrue => row[Naming.ToCamel(isTrue.Property)] is true,
        RowRule.IsSet isSet => row[Naming.ToCamel(isSet.Property)] is not null,
        RowRule.Follows follows when row.Type.Property(follows.Reference) is var reference =>
            row[reference.Name] is null || Find(reference.Target!, row[reference.Name], scope) is not null,
        _ => false,
    };

    private ILookup<long, EntityRow> Referring(RelationModel relation)
    {
        if (!backward.TryGetValue(relation, out var known))
        {
            backward[relation] = known = All(relation.Target)
                .SelectMany(row => References(relation, row).Select(id => (Id: id, Row: row)))
                .ToLookup(pair => pair.Id, pair => pair.Row);
        }

        return known;
    }

    private static IEnumerable<long> References(RelationModel relation, EntityRow row) => relation switch
    {
        RelationModel.Inverse inverse => row[inverse.Reference.Name] is long id ? [id] : [],
        RelationModel.Link link => row.MembersOf(row.Type.Relations.OfType<RelationModel.Link>().Single(own => own.Table == link.Table && !own.IsReversed)),
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    private static EntityRow Component(EntityModel type, object?[] values)
    {
        var row = new EntityRow(type);
        values.CopyTo(row.Values, 0);
        return row;
    }
}
