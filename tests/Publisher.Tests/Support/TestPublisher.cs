using System.Text.Json.Nodes;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Statistics;
using OpenGov.Testing;

namespace OpenGov.Publisher.Tests.Support;

/// <summary>A publisher over canned data, with three datasets (<c>catalogue</c>, <c>indicators</c>, <c>partner-cities</c>) and the gazette.</summary>
internal sealed class TestPublisher : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestPublisher()
    {
        Data = Canned.Data(Ledger);
        foreach (var name in new[] { "catalogue", "indicators", "partner-cities" })
        {
            CopySchema("datasets", name + ".graphql");
            WriteCard(name);
        }

        foreach (var name in new[] { "card.json", "documents.graphql", "issues.graphql" })
        {
            CopySchema("gazette", name);
        }

        CopySchema("", "publisher.json");
        Journal.Move("PartnerCity");
        Journal.Move("Figure");
    }

    public TestClock Clock { get; set; } = new("2026-11-20T03:00:00+08:00");

    public FakeJournal Journal { get; } = new();

    public FakeLedger Ledger { get; } = new();

    public FakeOpenData Data { get; }

    public Uri? PublicUrl { get; set; }

    public IStatisticsRun? Statistics { get; set; }

    public string DataFolder => folder["data"];

    public string SchemaFolder => folder["schema"];

    public EditionPaths Paths => new(DataFolder);

    public PublicationRun Publication(IDisk? disk = null) => new(
        new PublisherSettings { DataFolder = DataFolder, SchemaFolder = SchemaFolder, PublicUrl = PublicUrl },
        Data,
        Journal,
        Ledger,
        new FakeCalendar(),
        Clock,
        disk ?? new PosixDisk(),
        Statistics);

    public Task<PublicationReport> RunAsync(PublishOptions? options = null, IDisk? disk = null) =>
        Publication(disk).RunAsync(options ?? PublishOptions.Everything, progress: null, TestContext.Current.CancellationToken);

    public Task<PublicationReport> RollBackAsync(int? to = null) => Publication().RollBackAsync(to, TestContext.Current.CancellationToken);

    /// <summary>Renames a city, as a journalled write would.</summary>
    public void Rename(string nameZh)
    {
        Data["partnerCities"] = new CannedResult(Canned.PartnerCityShape, Canned.City(1, nameZh), Canned.City(2, "八王子", since: null));
        Journal.Move("PartnerCity");
    }

    /// <summary>Changes a card as an editor would.</summary>
    public void EditCard(string slug, Action<JsonObject> edit)
    {
        var path = Path.Combine(SchemaFolder, "datasets", slug + ".json");
        var card = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        edit(card);
        File.WriteAllText(path, card.ToJsonString());
    }

    /// <summary>What lies in a folder of the edition that readers see.</summary>
    public IReadOnlyList<string> Names(string path) =>
        [.. Directory.EnumerateFileSystemEntries(Path.Combine(Paths.Current, path)).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    /// <summary>A file of the edition that readers see.</summary>
    public string Shown(string path) => File.ReadAllText(Path.Combine(Paths.Current, path));

    public Manifest Newest() => new EditionStore(Paths).Newest()!;

    /// <summary>Every file, folder and link with its time of change, so that two listings differ when anything was touched.</summary>
    public IReadOnlyList<string> Listing() =>
    [
        .. new DirectoryInfo(folder.Path).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(entry => $"{entry.FullName} {entry.LastWriteTimeUtc.Ticks} {entry.LinkTarget}")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => folder.Dispose();

    /// <summary>The repository's card, without what it says of the real rows.</summary>
    private void WriteCard(string slug)
    {
        var card = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Combine("schema", "datasets", slug + ".json")))!.AsObject();
        card.Remove("rows");
        card.Remove("chart");
        card.Remove("mayBeEmpty");
        if (slug != "catalogue")
        {
            card["mayBeEmpty"] = new JsonArray("citations.note");
        }

        File.WriteAllText(Path.Combine(SchemaFolder, "datasets", slug + ".json"), card.ToJsonString());
    }

    private void CopySchema(string area, string name)
    {
        Directory.CreateDirectory(Path.Combine(SchemaFolder, area));
        File.Copy(RepositoryRoot.Combine("schema", area, name), Path.Combine(SchemaFolder, area, name));
    }
}
