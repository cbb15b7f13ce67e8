using System.Text;

namespace OpenGov.GraphQL.Language;

/// <summary>
/// Gives equal names of one document the same string. Each slot holds the last name that fell on it, so no input makes it slow.
/// </summary>
internal readonly struct NameCache
{
    private const int Slots = 128;
    private const int LongestKept = 48;

    private readonly string?[] names = new string?[Slots];

    public NameCache()
    {
    }

    /// <param name="name">ASCII, as names are.</param>
    public string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestKept)
        {
            return Encoding.ASCII.GetString(name);
        }

        var hash = 2166136261u;
        foreach (var code in name)
        {
            hash = (hash ^ code) * 16777619;
        }

        ref var slot = ref names[(hash ^ (hash >> 16)) % Slots];
        if (slot is null || !Ascii.Equals(name, slot))
        {
            slot = Encoding.ASCII.GetString(name);
        }

        return slot;
    }
}
