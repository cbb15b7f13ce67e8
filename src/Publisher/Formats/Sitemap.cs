using System.Text;
using System.Xml;

namespace OpenGov.Publisher.Formats;

/// <summary>The pages of an edition for search engines (sitemaps.org, 0.9), and where robots find them. Both need absolute links: a local edition has neither.</summary>
internal static class Sitemap
{
    public const string FileName = "sitemap.xml";
    public const string RobotsFileName = "robots.txt";

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="pages">Each page's path below the root, and the day on which its content last changed.</param>
    public static byte[] Write(EditionAddress address, IEnumerable<(string Path, DateOnly ModifiedOn)> pages)
    {
        Check(address);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var (path, modifiedOn) in pages)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, address.Of(path));
                xml.WriteElementString("lastmod", Namespace, modifiedOn.ToString("yyyy-MM-dd"));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Robots ask for it at the host's root: a web server that shows the edition below a path answers with this file there.</summary>
    public static byte[] WriteRobots(EditionAddress address)
    {
        Check(address);
        return Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {address.Of(FileName)}\n");
    }

    private static void Check(EditionAddress address)
    {
        if (!address.IsAbsolute)
        {
            throw new ArgumentException($"The links begin with \"{address.Root}\"; a sitemap needs a public address.", nameof(address));
        }
    }
}
