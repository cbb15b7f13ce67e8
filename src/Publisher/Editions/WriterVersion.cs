using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Publisher.Editions;

/// <summary>
/// The version of everything that turns rows into bytes. Raise it when a writer's output changes for the same rows: then everything is read and
/// written anew, once.
/// </summary>
internal static class WriterVersion
{
    public const string Current = "5";

    /// <summary>A hash over parts of known boundaries and the version.</summary>
    public static string Fingerprint(params IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(Current));
        foreach (var part in parts)
        {
            hash.AppendData(SHA256.HashData(part.Span));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
