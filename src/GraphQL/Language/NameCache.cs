using System.Buffers.Binary;
using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// Gives equal names the same string, across documents, so that a name costs memory the first time it is seen. Each slot holds the last
/// name that fell on it: no input makes the table slow or large (half a megabyte at most). Threads share it without a lock, since a lost
/// write costs a string and nothing else.
/// </summary>
internal static class NameCache
{
    private const int Slots = 4096;
    private const int LongestKept = 48;

    private static readonly string?[] Names = new string?[Slots];

    /// <param name="name">ASCII, as names and numbers are.</param>
    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept)
        {
            return Encoding.ASCII.GetString(name);
        }

        ref var slot = ref Names[Slot(name)];
        var known = slot;
        if (known is null || !Ascii.Equals(name, known))
        {
            slot = known = Encoding.ASCII.GetString(name);
        }

        return known;
    }

    /// <summary>Looks at the length and at both ends, which tells names of one schema apart well enough.</summary>
    private static uint Slot(ReadOnlySpan<byte> name)
    {
        var (head, tail) = name.Length switch
        {
            >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^8..])),
            >= 4 => (BinaryPrimitives.ReadUInt32LittleEndian(name), BinaryPrimitives.ReadUInt32LittleEndian(name[^4..])),
            _ => (name[0] | ((ulong)name[name.Length / 2] << 8), name[^1]),
        };
        var hash = ((head * 0x9E3779B97F4A7C15) ^ tail ^ (uint)name.Length) * 0xD6E8FEB86659FD93;
        return (uint)(hash >> 40) % Slots;
    }
}
