using System.Collections;
using System.Runtime.CompilerServices;

namespace OpenGov.GraphQL.Language;

/// <summary>The parts of a node, in document order. An empty one takes no memory, and walking one allocates nothing.</summary>
[CollectionBuilder(typeof(NodeList), nameof(NodeList.Of))]
public readonly struct NodeList<T> : IReadOnlyList<T>, IEquatable<NodeList<T>>
{
    private readonly T[]? items;

    internal NodeList(T[] items) => this.items = items;

    public int Count => items?.Length ?? 0;

    public T this[int index] => items is null ? throw new ArgumentOutOfRangeException(nameof(index)) : items[index];

    public static bool operator ==(NodeList<T> left, NodeList<T> right) => left.Equals(right);

    public static bool operator !=(NodeList<T> left, NodeList<T> right) => !left.Equals(right);

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    public ReadOnlySpan<T> AsSpan() => items;

    public bool Equals(NodeList<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is NodeList<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();
}

public static class NodeList
{
    public static NodeList<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new(items.ToArray());
}
