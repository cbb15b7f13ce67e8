using System.Buffers;
using System.Runtime.CompilerServices;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// The nodes of all lists that a parser has begun and not ended. They share one borrowed array, so that each list is made once, of its
/// length.
/// </summary>
internal struct NodeStack : IDisposable
{
    private object[] nodes = ArrayPool<object>.Shared.Rent(256);

    public NodeStack()
    {
    }

    /// <summary>Where the next list starts.</summary>
    public int Count { get; private set; }

    public void Push(object node)
    {
        if (Count == nodes.Length)
        {
            var larger = ArrayPool<object>.Shared.Rent(Count * 2);
            nodes.CopyTo(larger.AsSpan());
            Return();
            nodes = larger;
        }

        nodes[Count++] = node;
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
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = Unsafe.As<T>(nodes[start + index]);
        }

        nodes.AsSpan(start, items.Length).Clear();
        Count = start;
        return new(items);
    }

    public void Dispose() => Return();

    /// <summary>What was popped is cleared already; what an error left behind must not live on in the pool.</summary>
    private readonly void Return()
    {
        nodes.AsSpan(0, Count).Clear();
        ArrayPool<object>.Shared.Return(nodes);
    }
}
