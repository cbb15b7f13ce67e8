using System.Buffers.Binary;
using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// Gives equal names the same string, across documents, so that a name costs memory the first time it is seen. Each pair of slots holds the
/// last names that fell on it: no input makes the table slow or large (three quarters of a megabyte at most). Threads share it without a
/// lock, since a lost write costs a string and nothing else.
/// </summary>
internal static class NameCache
{
    private const int Slots = 4096;
    private const int LongestKept = 48;

    private static readonly Entry?[] Entries = new Entry?[Slots];

    /// <param name="name">ASCII, as names and numbers are.</param>
    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept)
        {
            return Encoding.ASCII.GetString(name);
        }

        var (head, tail) = Ends(name);
        var hash = ((head * 0x9E3779B97F4A7C15) ^ tail ^ (uint)name.Length) * 0xD6E8FEB86659FD93;
        ref var slot = ref Entries[(int)(hash >> 52)];
        if (slot is { } known && known.Is(name, head, tail))
        {
            return known.Name;
        }

        // Two names that fell on one slot must not push each other out for ever.
        ref var beside = ref Entries[(int)(hash >> 52) ^ 1];
        if (beside is { } second && second.Is(name, head, tail))
        {
            return second.Name;
        }

        beside = slot;
        var entry = new Entry(head, tail, Encoding.ASCII.GetString(name));
        slot = entry;
        return entry.Name;
    }

    /// <summary>The first and the last bytes: up to 16, and with its length, all that a name consists of.</summary>
    private static (ulong Head, ulong Tail) Ends(ReadOnlySpan<byte> name) => name.Length switch
    {
        >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^8..])),
        >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(name), BinaryPrimitives.ReadUInt32LittleEndian(name[^4..])),
        _ => (name[0] | ((ulong)name[name.Length / 2] << 8), name[^1]),
    };

    private sealed class Entry(ulong head, ulong tail, string name)
    {
        public string Name => name;

        public bool Is(ReadOnlySpan<byte> other, ulong otherHead, ulong otherTail) =>
            head == otherHead && tail == otherTail && name.Length == other.Length && (name.Length <= 16 || Ascii.Equals(other, name));
    }
}
