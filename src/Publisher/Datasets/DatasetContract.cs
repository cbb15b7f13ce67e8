using System.Text;
using System.Text.RegularExpressions;

namespace OpenGov.Publisher.Datasets;

/// <summary>One open dataset: a query and a card, <c>&lt;slug&gt;.graphql</c> and <c>&lt;slug&gt;.json</c>. The slug is the URL and never changes.</summary>
public sealed partial class DatasetContract
{
    /// <summary>The names of the two files beside the data.</summary>
    internal const string CardFile = "card.json";
    internal const string QueryFile = "query.graphql";

    /// <summary>It names folders: those of its versions add a kind, a day and a hash to it, and a file's name has 255 letters at most.</summary>
    private const int LongestSlug = 100;

    private DatasetContract(string slug, byte[] query, byte[] cardBytes, DatasetCard card, PublisherIdentity publisher)
    {
        Publisher = publisher;
        Slug = slug;
        QueryBytes = query;
        CardBytes = cardBytes;
        Card = card;
    }

    public string Slug { get; }
    public PublisherIdentity Publisher { get; }
    public string Query => Encoding.UTF8.GetString(QueryBytes);
    public DatasetCard Card { get; }

    /// <summary>The files themselves: they are published with the data.</summary>
    internal byte[] QueryBytes { get; }
    internal byte[] CardBytes { get; }

    /// <summary>The slugs of a folder, in order.</summary>
    /// <exception cref="DatasetContractException">There is no such folder.</exception>
    public static IReadOnlyList<string> SlugsIn(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DatasetContractException(folder, "There is no such folder of datasets; set the schema folder.");
        }

        return
        [
            .. Directory.EnumerateFiles(folder)
                .Where(file => Path.GetExtension(file) is ".graphql" or ".json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Reads the contract with this slug.</summary>
    /// <exception cref="DatasetContractException">A file lacks its pair, has a name that cannot be a URL, or is not a card.</exception>
    public static DatasetContract Load(string folder, string slug, PublisherIdentity publisher)
    {
        var card = Read(folder, slug + ".json", "a card");
        var query = Read(folder, slug + ".graphql", "a query");
        if (!Slugs.IsMatch(slug))
        {
            throw new DatasetContractException(slug + ".graphql", "The name is the dataset's URL; use lower-case letters, digits and single hyphens.");
        }

        return slug.Length <= LongestSlug
            ? new DatasetContract(slug, query, card, DatasetCardReader.Read(slug + ".json", card), publisher)
            : throw new DatasetContractException(
                slug + ".graphql", $"The name is the dataset's URL and its folder, and has {slug.Length} letters; allowed are {LongestSlug}. Shorten it.");
    }

    /// <summary>The contract of a version, from its own files: what the pages list while the present one is broken.</summary>
    internal static DatasetContract OfVersion(string sealedFolder, string slug, PublisherIdentity publisher)
    {
        var card = Read(sealedFolder, CardFile, "a card");
        return new DatasetContract(slug, Read(sealedFolder, QueryFile, "a query"), card, DatasetCardReader.ReadSealed(CardFile, card), publisher);
    }

    private static byte[] Read(string folder, string name, string what)
    {
        var file = Path.Combine(folder, name);
        return File.Exists(file)
            ? File.ReadAllBytes(file)
            : throw new DatasetContractException(name, $"There is no such file; a dataset needs {what}.");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slugs { get; }
}
