namespace OpenGov.Data.Writing;

/// <summary>What writes the lists of a row.</summary>
internal static class ListWrites
{
    public static void Insert(List<QueuedWrite> queue, EntityStatements type, EntityRow row, StoredValues stored)
    {
        foreach (var list in type.Links)
        {
            Insert(queue, list, row);
        }

        foreach (var list in type.Components)
        {
            Insert(queue, list, row, stored);
        }
    }

    /// <summary>Writes the changed lists of a row anew.</summary>
    /// <param name="members">The names of the lists that changed.</param>
    public static void Replace(List<QueuedWrite> queue, EntityStatements type, EntityRow row, StoredValues stored,
        IReadOnlySet<string> members)
    {
        foreach (var list in type.Links.Where(list => members.Contains(list.Relation.Name)))
        {
            queue.Add(new QueuedWrite(list.DeleteAll, [Owner(row)]));
            Insert(queue, list, row);
        }

        foreach (var list in type.Components.Where(list => members.Contains(list.Relation.Name)))
        {
            queue.Add(new QueuedWrite(list.DeleteAll, [Owner(row)]));
            Insert(queue, list, row, stored);
        }
    }

    public static void Delete(List<QueuedWrite> queue, EntityStatements type, long owner)
    {
        queue.AddRange(type.Links.Select(list => new QueuedWrite(list.DeleteAll, [owner])));
        queue.AddRange(type.Components.Select(list => new QueuedWrite(list.DeleteAll, [owner])));
    }

    private static void Insert(List<QueuedWrite> queue, ListStatements<Domain.Model.RelationModel.Link> list, EntityRow row)
    {
        var members = row.MembersOf(list.Relation);
        for (var position = 0; position < members.Length; position++)
        {
            queue.Add(new QueuedWrite(list.Insert, [Owner(row), (long)position, members[position]]));
        }
    }

    private static void Insert(
        List<QueuedWrite> queue, ListStatements<Domain.Model.RelationModel.Components> list, EntityRow row, StoredValues stored)
    {
        var members = row.MembersOf(list.Relation);
        var properties = list.Relation.Target.Properties;
        for (var position = 0; position < members.Length; position++)
        {
            queue.Add(new QueuedWrite(list.Insert,
                [Owner(row), (long)position, .. members[position].Select((value, index) => stored.ToStored(properties[index], value))]));
        }
    }

    private static long Owner(EntityRow row) => (long)row["id"]!;
}
