using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Publisher.Editions;

/// <summary>
/// The publisher's ECDSA key on P-256, in PEM. Signatures are over SHA-256 and in DER, so that
/// <c>openssl dgst -sha256 -verify public-key.pem -signature manifest.json.sig manifest.json</c> checks them.
/// </summary>
internal sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;

    private SigningKey(ECDsa key) => this.key = key;

    /// <summary>Base64 of the SubjectPublicKeyInfo.</summary>
    public string PublicKey => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    /// <summary>Reads the key; makes one in a data folder that has published nothing yet.</summary>
    /// <exception cref="PublisherException">Editions exist and their key is gone, or it is another one.</exception>
    public static SigningKey Open(EditionPaths paths, IDisk disk, Manifest? newest)
    {
        if (!File.Exists(paths.PrivateKey))
        {
            return newest is null
                ? Create(paths, disk)
                : throw new PublisherException(
                    PublisherError.SigningKeyMissing,
                    $"Edition {newest.Number} was signed with a key that is no longer at \"{paths.PrivateKey}\"; bring the key back from the backup.");
        }

        var found = new SigningKey(ECDsa.Create());
        try
        {
            found.key.ImportFromPem(File.ReadAllText(paths.PrivateKey));

            // A public key can be read as well, and would fail only when all is written and is to be signed.
            _ = found.Sign([]);
        }
        catch (Exception problem) when (problem is ArgumentException or CryptographicException)
        {
            found.Dispose();
            throw new PublisherException(
                PublisherError.SigningKeyMissing, $"The file \"{paths.PrivateKey}\" holds no private key in PEM; bring the key back from the backup.", problem);
        }

        if (newest is not null && newest.PublicKey != found.PublicKey)
        {
            found.Dispose();
            throw new PublisherException(
                PublisherError.SigningKeyMissing,
                $"The key at \"{paths.PrivateKey}\" is not the one that signed edition {newest.Number}; bring that one back from the backup.");
        }

        return found;
    }

    public byte[] Sign(ReadOnlySpan<byte> content) =>
        key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <param name="publicKey">As <see cref="PublicKey"/>.</param>
    public static bool IsSigned(string publicKey, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var verifier = ECDsa.Create();
            verifier.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            return verifier.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>The file <c>public-key.pem</c>.</summary>
    public static string ToPem(string publicKey) => PemEncoding.WriteString("PUBLIC KEY", Convert.FromBase64String(publicKey)) + "\n";

    public void Dispose() => key.Dispose();

    private static SigningKey Create(EditionPaths paths, IDisk disk)
    {
        var made = new SigningKey(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        var folder = Path.GetDirectoryName(paths.PrivateKey)!;
        var draft = paths.PrivateKey + ".new";
        disk.CreateFolder(folder);
        disk.Delete(draft);
        using (var file = disk.CreateFile(draft, isPrivate: true))
        {
            file.Write(Encoding.ASCII.GetBytes(made.key.ExportPkcs8PrivateKeyPem() + "\n"));
            disk.Flush(file);
        }

        disk.Rename(draft, paths.PrivateKey);
        disk.FlushFolder(folder);
        return made;
    }
}
