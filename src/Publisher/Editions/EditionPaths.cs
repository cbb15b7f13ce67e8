using System.Globalization;

namespace OpenGov.Publisher.Editions;

/// <summary>The places of a data folder that publishing knows. Everything public is below <see cref="Root"/>.</summary>
internal sealed class EditionPaths(string dataFolder)
{
    public string Data { get; } = Path.GetFullPath(dataFolder);
    public string Root => Path.Combine(Data, "editions");

    /// <summary>One folder per run, gone when the run has ended. What is left in it tells the next run of a crash.</summary>
    public string Staging => Path.Combine(Root, "staging");
    public string Sealed => Path.Combine(Root, "sealed");
    public string Manifests => Path.Combine(Root, "manifests");
    public string Trees => Path.Combine(Root, "trees");

    /// <summary>The link that the web server follows.</summary>
    public string Current => Path.Combine(Root, "current");
    public string PublicKey => Path.Combine(Root, "public-key.pem");
    public string PrivateKey => Path.Combine(Data, "keys", "publisher.pem");
    public string Lock => Path.Combine(Data, "publisher.lock");

    public string Manifest(int number) => Path.Combine(Manifests, Text(number) + ".json");

    public string Signature(int number) => Manifest(number) + ".sig";

    public string Tree(int number) => Path.Combine(Trees, Text(number));

    public string SealedFolder(ManifestFolder folder) => Path.Combine(Sealed, folder.Folder);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
