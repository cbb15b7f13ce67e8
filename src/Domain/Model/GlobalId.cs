using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Domain.Model;

/// <summary>The id that leaves the platform: type name, hyphen, sixteen lower-case hexadecimal digits.</summary>
public readonly record struct GlobalId(string Type, long Value)
{
    /// <summary>
    /// The id of a keyed entity: the first 63 bits of SHA-256 over <c>Type:key</c>. A clash is refused by the table's primary key.
    /// </summary>
    public static GlobalId FromKey(string type, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{type}:{key}"), hash);
        return new GlobalId(type, BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue);
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out GlobalId? id)
    {
        id = null;
        var hyphen = text.LastIndexOf('-');
        if (hyphen < 1 || text.Length - hyphen - 1 != 16 || text.AsSpan(hyphen + 1).ContainsAnyInRange('A', 'F')
            || !long.TryParse(text.AsSpan(hyphen + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            || value < 0)
        {
            return false;
        }

        id = new GlobalId(text[..hyphen], value);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Type}-{Value:x16}");
}
