using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Data.Writing.Journal;

/// <summary>
/// Encrypts one value with its subject's key: AES-256-GCM; base64 of the nonce (12 bytes), the ciphertext and the tag (16 bytes). The
/// subject and the field are authenticated with it, so that a value cannot be moved to another.
/// </summary>
internal static class SubjectCipher
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public static string Encrypt(string key, string subject, string field, ReadOnlySpan<byte> value)
    {
        var sealedValue = new byte[NonceSize + value.Length + TagSize];
        var nonce = sealedValue.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Convert.FromBase64String(key), TagSize);
        cipher.Encrypt(nonce, value, sealedValue.AsSpan(NonceSize, value.Length), sealedValue.AsSpan(NonceSize + value.Length),
            Bound(subject, field));
        return Convert.ToBase64String(sealedValue);
    }

    /// <exception cref="CryptographicException">The value was changed, or belongs to another subject or field.</exception>
    public static byte[] Decrypt(string key, string subject, string field, string sealedValue)
    {
        var bytes = Convert.FromBase64String(sealedValue).AsSpan();
        var value = new byte[bytes.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(Convert.FromBase64String(key), TagSize);
        cipher.Decrypt(bytes[..NonceSize], bytes[NonceSize..^TagSize], bytes[^TagSize..], value, Bound(subject, field));
        return value;
    }

    private static byte[] Bound(string subject, string field) => Encoding.UTF8.GetBytes($"{subject}/{field}");
}
