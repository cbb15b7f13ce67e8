using System.Buffers;
using System.Runtime.CompilerServices;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// The nodes of all lists that a parser has begun and not ended. They share one borrowed array, so that each list is made once, of its
/// length.
/// </summary>
internal struct NodeStack : IDisposable
{
    private Slot[] slots = ArrayPool<Slot>.Shared.Rent(256);
    private int highest;

    public NodeStack()
    {
    }

    /// <summary>Where the next list starts.</summary>
    public int Count { get; private set; }

    public void Push(object node)
    {
        if (Count == slots.Length)
        {
            Grow();
        }

        slots[Count++].Node = node;
    }

    /// <summary>The nodes since then, all of that kind, as a list; they leave the stack.</summary>
    public NodeList<T> PopTo<T>(int start)
        where T : class
    {
        if (Count == start)
        {
            return default;
        }

        var items = new T[Count - start];
        var target = items.AsSpan();
        var source = slots.AsSpan(start, items.Length);
        for (var index = 0; index < target.Length; index++)
        {
            target[index] = Unsafe.As<T>(source[index].Node);
        }

        highest = Math.Max(highest, Count);
        Count = start;
        return new(items);
    }

    public readonly void Dispose()
    {
        // Nodes must not live on in the pool.
        slots.AsSpan(0, Math.Max(highest, Count)).Clear();
        ArrayPool<Slot>.Shared.Return(slots);
    }

    private void Grow()
    {
        var larger = ArrayPool<Slot>.Shared.Rent(Count * 2);
        slots.CopyTo(larger.AsSpan());
        Dispose();
        slots = larger;
    }

    /// <summary>An array of these is written to without a check of its items' type, which an array of objects needs.</summary>
    private struct Slot
    {
        public object Node;
    }
}
