using System.Globalization;
using System.Text;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Feeds;

namespace OpenGov.Publisher.Gazette;

/// <summary>
/// The documents as an Atom feed (RFC 4287), all of them: a reader who was away loses nothing. An entry's instant comes from the data: the release of its
/// issue. A document without a released issue is not in the feed, whatever the query asks for.
/// </summary>
internal sealed class AtomFeed : IResultSink, IDisposable
{
    private readonly ResultLevel top;
    private readonly AtomWriter atom;
    private readonly Dictionary<string, int> columns = [];
    private readonly Dictionary<string, string> values = [];
    private readonly EnumModel categories;
    private readonly DateTimeOffset empty;
    private DateTimeOffset? newest;

    /// <param name="publicUrl">Null for a local edition, whose links are relative to the feed.</param>
    /// <param name="empty">The feed's instant while it has no entry.</param>
    public AtomFeed(ResultLevel top, Stream output, DatasetCard card, Contact contact, string? publicUrl, DateTimeOffset empty)
    {
        this.top = top;
        this.empty = empty;
        foreach (var name in new[] { "key", "titleZh", "category", "documentNumber", "bodyZh", "issueReleasedAt" })
        {
            columns[name] = Find(top, name)
                ?? throw new DatasetContractException("documents.graphql", $"The feed needs \"{name}\"; select it.");
        }

        categories = top.Columns[columns["category"]].Property!.Enum!;
        atom = new AtomWriter(output, publicUrl, "gazette/feed.atom");
        atom.Describe(TagUri.Of("gazette/documents"), card.TitleZh, card.DescriptionZh, contact.NameZh, folder: "../");
        atom.Link("self", "application/atom+xml", "feed.atom");
    }

    public void BeginRow(ResultLevel level, IResultRow row)
    {
        if (ReferenceEquals(level, top))
        {
            values.Clear();
            foreach (var (name, column) in columns)
            {
                if (!row.IsNull(column))
                {
                    values[name] = Encoding.UTF8.GetString(row.Text(column));
                }
            }
        }
    }

    public void BeginList(ResultLevel level)
    {
    }

    public void EndList(ResultLevel level)
    {
    }

    public void EndRow(ResultLevel level)
    {
        if (ReferenceEquals(level, top) && Updated() is { } updated)
        {
            newest = updated < newest ? newest : updated;
            Entry(updated);
        }
    }

    /// <summary>Closes the document. The feed's own instant, the newest of its entries, stands last: order has no meaning here.</summary>
    public void End()
    {
        atom.Updated(newest ?? empty);
        atom.End();
    }

    public void Dispose() => atom.Dispose();

    private void Entry(DateTimeOffset updated)
    {
        atom.BeginEntry(TagUri.Of("gazette/document/" + Uri.EscapeDataString(values["key"])), values["titleZh"], updated);
        atom.Link("alternate", "application/json", "documents.json");
        atom.Category(categories.Find(values["category"])!);
        if (values.TryGetValue("documentNumber", out var number))
        {
            atom.Element("summary", number);
        }

        if (values.TryGetValue("bodyZh", out var body))
        {
            atom.Element("content", body);
        }

        atom.EndEntry();
    }

    private DateTimeOffset? Updated() => values.TryGetValue("issueReleasedAt", out var released)
        ? DateTimeOffset.Parse(released, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    private static int? Find(ResultLevel level, string name)
    {
        for (var i = 0; i < level.Columns.Count; i++)
        {
            if (level.Columns[i].Name == name)
            {
                return i;
            }
        }

        return null;
    }
}
