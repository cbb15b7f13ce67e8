using System.Text;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Editions;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Gazette;

/// <summary>
/// The electronic gazette: its calendar, its documents as tables and as a feed, its issues once there are any. The calendar spans the current and the next
/// year, so that it changes with the days themselves and once a year, not every day.
/// </summary>
internal sealed class GazettePublication : IPublication
{
    public const string GazetteKind = "gazette";
    public const string GazetteSlug = "gazette";

    private readonly string folder;
    private readonly DatasetCard card;
    private readonly PublisherIdentity publisher;
    private readonly string? publicUrl;
    private readonly int year;
    private readonly IOpenResult documents;
    private readonly IOpenResult issues;
    private readonly List<(string Name, byte[] Content)> ready = [];

    private GazettePublication(
        string folder, PublisherIdentity publisher, IOpenData data, IReadOnlyList<GazetteCalendarDay> days, string? publicUrl, int year)
    {
        this.folder = folder;
        this.publisher = publisher;
        this.publicUrl = publicUrl;
        this.year = year;
        card = DatasetCardReader.Read("gazette/card.json", AddFile("card.json"));
        documents = data.Prepare(Encoding.UTF8.GetString(AddFile("documents.graphql")));
        issues = data.Prepare(Encoding.UTF8.GetString(AddFile("issues.graphql")));
        ready.Add(("calendar.csv", CalendarCsv.Write(days)));
        ready.Add(("calendar.ics", CalendarIcs.Write(card.TitleZh + "預定出刊", days)));
        Contract = WriterVersion.Fingerprint(
            ready.Select(file => (ReadOnlyMemory<byte>)file.Content)
                .Append(Describe(withIssues: true))
                .Append(Encoding.UTF8.GetBytes(publisher.ContactOf(card).NameZh))
                .Append(Encoding.UTF8.GetBytes(publicUrl ?? "")));
        Types = documents.Types.Concat(issues.Types).ToHashSet(StringComparer.Ordinal);
    }

    public string Kind => GazetteKind;
    public string Slug => GazetteSlug;
    public string Place => "gazette";
    public string Contract { get; }
    public IReadOnlySet<string> Types { get; }
    public bool FollowsOthers => false;
    public bool NeedsRows => false;

    public static async ValueTask<GazettePublication> PrepareAsync(
        PublisherSettings settings, PublisherIdentity publisher, IOpenData data, IGazetteCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var days = await calendar.ReadAsync(new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + 1, 12, 31), cancellationToken);
        return new GazettePublication(
            Path.Combine(settings.SchemaFolder, "gazette"), publisher, data, days, settings.PublicRoot, today.Year);
    }

    public async ValueTask<int?> WriteAsync(StagedFolder folder, CancellationToken cancellationToken)
    {
        foreach (var (name, content) in ready)
        {
            folder.Write(name, content);
        }

        using var feed = new AtomFeed(
            documents.Shapes[0], folder.Create("feed.atom"), card, publisher.ContactOf(card), publicUrl, new DateTimeOffset(year, 1, 1, 0, 0, 0, TaipeiTime.Offset));
        var rows = await TableFiles.WriteAsync("documents", documents, folder, cancellationToken, feed);
        feed.End();
        folder.Write(CsvwMetadata.FileName, Describe(withIssues: await WriteIssuesAsync(folder, cancellationToken)));
        return rows;
    }

    /// <returns>False before the first issue: then there is no file about issues.</returns>
    private async ValueTask<bool> WriteIssuesAsync(StagedFolder folder, CancellationToken cancellationToken)
    {
        var counter = new RowCounter(issues.Shapes[0]);
        await issues.ReadAsync([counter], cancellationToken);
        if (counter.Rows == 0)
        {
            return false;
        }

        await TableFiles.WriteAsync("issues", issues, folder, cancellationToken);
        return true;
    }

    private byte[] Describe(bool withIssues) => CsvwMetadata.Write(
        card, publisher, [.. TableDescription.Of("documents", documents.Shapes), .. withIssues ? TableDescription.Of("issues", issues.Shapes) : []]);

    private byte[] AddFile(string name)
    {
        var path = Path.Combine(folder, name);
        var content = File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new DatasetContractException("gazette/" + name, "There is no such file; the gazette needs it.");
        ready.Add((name, content));
        return content;
    }
}
