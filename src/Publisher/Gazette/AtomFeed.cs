using System.Globalization;
using System.Text;
using System.Xml;
using OpenGov.Data.Reading;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Datasets;

namespace OpenGov.Publisher.Gazette;

/// <summary>
/// The documents as an Atom feed (RFC 4287), all of them: a reader who was away loses nothing. An entry's instant comes from the data: the release of its
/// issue; for an act known only from a report the day it was issued or took effect, else the last day that the report covers. One that has none of these
/// is not in the feed.
/// </summary>
internal sealed class AtomFeed : IResultSink, IDisposable
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private readonly ResultLevel top;
    private readonly XmlWriter xml;
    private readonly string root;
    private readonly Dictionary<string, int> columns = [];
    private readonly Dictionary<string, string> values = [];
    private readonly int? sourceEndsOn;
    private readonly ResultLevel? citations;
    private readonly DateTimeOffset empty;
    private DateTimeOffset? newest;

    /// <param name="publicUrl">Null for a local edition, whose links are relative to the feed.</param>
    /// <param name="empty">The feed's instant while it has no entry.</param>
    public AtomFeed(ResultLevel top, Stream output, DatasetCard card, Contact contact, string? publicUrl, DateTimeOffset empty)
    {
        this.top = top;
        root = publicUrl is null ? "" : publicUrl + "/gazette/";
        this.empty = empty;
        foreach (var name in new[] { "key", "titleZh", "category", "documentNumber", "bodyZh", "issuedOn", "effectiveOn", "issueReleasedAt" })
        {
            columns[name] = Find(top, name)
                ?? throw new DatasetContractException("documents.graphql", $"The feed needs \"{name}\"; select it.");
        }

        citations = top.Children.FirstOrDefault(child => child.Name == "citations");
        sourceEndsOn = citations is null ? null : Find(citations, "sourceEndsOn");
        xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        Begin(card, contact, publicUrl);
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
        else if (ReferenceEquals(level, citations) && sourceEndsOn is { } column && !row.IsNull(column))
        {
            values.TryAdd("sourceEndsOn", Encoding.UTF8.GetString(row.Text(column)));
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
        Element("updated", Rfc3339(newest ?? empty));
        xml.WriteEndElement();
        xml.Flush();
    }

    public void Dispose() => xml.Dispose();

    private void Begin(DatasetCard card, Contact contact, string? publicUrl)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "zh-Hant");
        Element("id", GazetteTag.Of("documents"));
        Element("title", card.TitleZh);
        Element("subtitle", publicUrl is null ? card.DescriptionZh + "（本機版本：連結為相對位址）" : card.DescriptionZh);
        Link("self", "application/atom+xml", "feed.atom");
        Link("alternate", "text/html", "../index.html");
        xml.WriteStartElement("author", Namespace);
        Element("name", contact.NameZh);
        xml.WriteEndElement();
    }

    private void Entry(DateTimeOffset updated)
    {
        xml.WriteStartElement("entry", Namespace);
        Element("id", GazetteTag.Of("document/" + Uri.EscapeDataString(values["key"])));
        Element("title", values["titleZh"]);
        Element("updated", Rfc3339(updated));
        Link("alternate", "application/json", "documents.json");
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", values["category"]);
        xml.WriteEndElement();
        if (values.TryGetValue("documentNumber", out var number))
        {
            Element("summary", number);
        }

        if (values.TryGetValue("bodyZh", out var body))
        {
            Element("content", body);
        }

        xml.WriteEndElement();
    }

    private DateTimeOffset? Updated()
    {
        if (values.TryGetValue("issueReleasedAt", out var released))
        {
            return DateTimeOffset.Parse(released, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        }

        foreach (var name in new[] { "issuedOn", "effectiveOn", "sourceEndsOn" })
        {
            if (values.TryGetValue(name, out var text) && PartialDate.TryParse(text, out var date))
            {
                return new DateTimeOffset(date.Value.Earliest, TimeOnly.MinValue, TaipeiTime.Offset);
            }
        }

        return null;
    }

    private void Link(string relation, string type, string target)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", root.Length == 0 ? target : new Uri(new Uri(root), target).AbsoluteUri);
        xml.WriteEndElement();
    }

    private void Element(string name, string text) =>
        xml.WriteElementString(name, Namespace, string.Concat(text.EnumerateRunes().Where(IsAllowed)));

    /// <summary>What XML 1.0 can hold: control characters of a pasted text cannot be escaped there.</summary>
    private static bool IsAllowed(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));

    private static string Rfc3339(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

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
