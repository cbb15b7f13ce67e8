using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Datasets;

/// <summary>Who publishes, told once in <c>schema/publisher.json</c>: what holds for every dataset whose card does not say otherwise.</summary>
/// <param name="SpatialZh">The place that rows are about, in words.</param>
/// <param name="Source">What rows are taken from, and which time that covers.</param>
public sealed record PublisherIdentity(Contact Contact, string SpatialZh, string SpatialEn, Label Source)
{
    private const string FileName = "publisher.json";

    /// <summary>The agency's object identifier (OID), by which the national portal knows it.</summary>
    public string? Oid { get; init; }

    /// <summary>The card's contact, else the publisher's.</summary>
    public Contact ContactOf(DatasetCard card) => card.Contact ?? Contact;

    /// <param name="schemaFolder">The folder that holds <c>datasets/</c> too.</param>
    /// <exception cref="DatasetContractException">There is no such file, or it is not as it must be.</exception>
    public static PublisherIdentity Load(string schemaFolder)
    {
        var file = Path.Combine(schemaFolder, FileName);
        return File.Exists(file)
            ? Read(File.ReadAllBytes(file))
            : throw new DatasetContractException(FileName, "There is no such file; it names who publishes the datasets. Set the schema folder.");
    }

    internal static PublisherIdentity Read(ReadOnlyMemory<byte> file) => ContractJson.Read(FileName, "The file", file, (json, publisher) =>
    {
        json.ExpectMembers(publisher, "The file", "nameZh", "nameEn", "homepage", "email", "phone", "oid", "spatial", "sourceZh", "sourceEn");
        var spatial = json.Object(publisher, "spatial", "zh", "en") ?? throw json.Error("\"spatial\" is missing; add it.");
        return new PublisherIdentity(
            new Contact(
                json.Text(publisher, "nameZh"),
                json.Text(publisher, "nameEn"),
                json.WebAddress(publisher, "homepage"),
                json.MailAddress(publisher, "email"))
            {
                Phone = json.OptionalText(publisher, "phone"),
            },
            json.Text(spatial, "zh"),
            json.Text(spatial, "en"),
            json.Label(publisher, "sourceZh", "sourceEn"))
        {
            Oid = json.OptionalText(publisher, "oid"),
        };
    });
}
