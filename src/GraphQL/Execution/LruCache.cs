using System.Diagnostics.CodeAnalysis;

namespace OpenGov.GraphQL.Execution;

/// <summary>Keeps values by key up to a total weight; what was used longest ago goes first. For many threads.</summary>
/// <param name="weigh">The weight of an entry; one that outweighs the cache is not kept.</param>
public sealed class LruCache<TKey, TValue>(int capacity, Func<TKey, TValue, int> weigh)
    where TKey : notnull
{
    private readonly Lock access = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> nodes = [];
    private readonly LinkedList<Entry> newestFirst = new();
    private long weight;

    public int Count
    {
        get
        {
            lock (access)
            {
                return nodes.Count;
            }
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (access)
        {
            if (!nodes.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (!ReferenceEquals(node, newestFirst.First))
            {
                newestFirst.Remove(node);
                newestFirst.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    /// <summary>Keeps the value unless the key has one; of two that were made at the same time the first stays.</summary>
    public TValue GetOrAdd(TKey key, TValue value)
    {
        var entry = new Entry(key, value, weigh(key, value));
        lock (access)
        {
            if (nodes.TryGetValue(key, out var known))
            {
                return known.Value.Value;
            }

            if (entry.Weight > capacity)
            {
                return value;
            }

            nodes.Add(key, newestFirst.AddFirst(entry));
            weight += entry.Weight;
            while (weight > capacity)
            {
                var oldest = newestFirst.Last!.Value;
                newestFirst.RemoveLast();
                nodes.Remove(oldest.Key);
                weight -= oldest.Weight;
            }

            return value;
        }
    }

    private sealed record Entry(TKey Key, TValue Value, int Weight);
}
