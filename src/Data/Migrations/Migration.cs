using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Data.Migrations;

/// <summary>One numbered step of the schema, as the program carries it: <c>sqlite/0001_record.sql</c>.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>Lower-case hexadecimal, over the file's UTF-8.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>The migrations of one dialect in the order of their numbers.</summary>
    /// <param name="dialect">"sqlite" or "postgres".</param>
    public static IReadOnlyList<Migration> Of(string dialect)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(dialect + "/", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(name, assembly.GetManifestResourceStream(name)!)),
        ];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number:0000}_{Name}");

    private static Migration Read(string resource, Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var file = Path.GetFileNameWithoutExtension(resource);
        return new Migration(int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), file[5..], reader.ReadToEnd());
    }
}
