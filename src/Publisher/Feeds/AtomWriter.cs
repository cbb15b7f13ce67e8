using System.Text;
using System.Xml;
using OpenGov.Domain.Model;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Feeds;

/// <summary>Writes a feed (RFC 4287) piece by piece, with links that are absolute where the edition has a public address.</summary>
internal sealed class AtomWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Of feeds in parts (RFC 5005).</summary>
    private const string HistoryNamespace = "http://purl.org/syndication/history/1.0";

    private readonly XmlWriter xml;
    private readonly Uri? address;

    /// <param name="publicRoot">Without a slash at the end; null for a local edition, whose links are relative to the feed.</param>
    /// <param name="place">The feed's own place below the root: <c>gazette/feed.atom</c>.</param>
    public AtomWriter(Stream output, string? publicRoot, string place)
    {
        address = publicRoot is null ? null : new Uri($"{publicRoot}/{place}");
        xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "zh-Hant");
    }

    public bool IsLocal => address is null;

    /// <summary>What is said of the whole feed, but its instant.</summary>
    /// <param name="id">As <see cref="TagUri"/> writes it.</param>
    /// <param name="folder">Where the pages are that show the same, relative to the feed.</param>
    public void Describe(string id, string title, string subtitle, string author, string folder)
    {
        Element("id", id);
        Element("title", title);
        Element("subtitle", IsLocal ? subtitle + "（本機版本：連結為相對位址）" : subtitle);
        LinkPages(folder);
        xml.WriteStartElement("author", Namespace);
        Element("name", author);
        xml.WriteEndElement();
    }

    public void BeginEntry(string id, string title, DateTimeOffset updated)
    {
        xml.WriteStartElement("entry", Namespace);
        Element("id", id);
        Element("title", title);
        Updated(updated);
    }

    public void EndEntry() => xml.WriteEndElement();

    public void Updated(DateTimeOffset moment) => Element("updated", Rfc3339.Of(moment));

    public void Category(EnumValueModel category)
    {
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", category.Value);
        xml.WriteAttributeString("label", category.Label.Zh);
        xml.WriteEndElement();
    }

    /// <summary>The page in each language: the standard tells two alternates apart by that.</summary>
    public void LinkPages(string folder)
    {
        Link("alternate", "text/html", folder + "index.html", language: "zh-Hant");
        Link("alternate", "text/html", folder + "en.html", language: "en");
    }

    /// <param name="target">Relative to the feed.</param>
    public void Link(string relation, string type, string target, string? title = null, string? language = null)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        if (language is not null)
        {
            xml.WriteAttributeString("hreflang", language);
        }

        xml.WriteAttributeString("href", address is null ? target : new Uri(address, target).AbsoluteUri);
        if (title is not null)
        {
            xml.WriteAttributeString("title", title);
        }

        xml.WriteEndElement();
    }

    public void Element(string name, string text) =>
        xml.WriteElementString(name, Namespace, string.Concat(text.EnumerateRunes().Where(IsAllowed)));

    /// <summary>Marks the document as one that holds all entries, or as one that never changes again.</summary>
    /// <param name="mark"><c>complete</c> or <c>archive</c>.</param>
    public void Mark(string mark) => xml.WriteElementString("fh", mark, HistoryNamespace, null);

    /// <summary>Closes the document.</summary>
    public void End()
    {
        xml.WriteEndElement();
        xml.Flush();
    }

    public void Dispose() => xml.Dispose();

    /// <summary>What XML 1.0 can hold: control characters of a pasted text cannot be escaped there.</summary>
    private static bool IsAllowed(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));
}
