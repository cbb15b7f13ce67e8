using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Datasets;

/// <summary>
/// Compares two versions of a dataset by the ids of their rows, from files of one JSON object a line, and writes <c>changes.csv</c>: <c>change</c>
/// (<c>added</c>, <c>removed</c> or <c>changed</c>), <c>id</c>, and for a changed row the members that differ, joined by 、. Memory stays flat: the rows
/// are dealt into shares by their ids, and the files are read once for each share.
/// </summary>
internal sealed class RowComparison
{
    public const string FileName = "changes.csv";

    /// <summary>At the shortest rows there are, some two million of them.</summary>
    private const long BytesOfAShare = 128 * 1024 * 1024;

    private readonly CsvRecord csv;
    private readonly Dictionary<ulong, Row> rows = [];
    private RowChanges changes = new(0, 0, 0);

    private RowComparison(Stream output) => csv = new CsvRecord(output);

    /// <summary>An id that stands in two rows of the current version; null when each stands in one.</summary>
    public string? DuplicateId { get; private set; }

    public RowChanges Changes => changes;

    /// <summary>How many rows the former version has in all of its lists; 0 for a first version.</summary>
    public int FormerRows { get; private set; }

    /// <param name="lists">The two files of each list; there is no former one in a first version, whose rows are all added.</param>
    /// <param name="bytesOfAShare">As much of a file as is held in memory, in hashes, at once.</param>
    public static RowComparison Write(IReadOnlyList<(string? Former, string Current)> lists, Stream output, long bytesOfAShare = BytesOfAShare)
    {
        var comparison = new RowComparison(output);
        comparison.csv.Cell("change"u8);
        comparison.csv.Cell("id"u8);
        comparison.csv.Cell("columns"u8);
        comparison.csv.End();
        foreach (var (former, current) in lists)
        {
            var shares = (ulong)(Math.Max(LengthOf(former), LengthOf(current)) / bytesOfAShare) + 1;
            for (var share = 0UL; share < shares; share++)
            {
                comparison.Compare(former, current, share, shares);
            }
        }

        return comparison;
    }

    private static long LengthOf(string? file) => file is null ? 0 : new FileInfo(file).Length;

    private void Compare(string? former, string current, ulong share, ulong shares)
    {
        rows.Clear();
        if (former is not null)
        {
            foreach (var (line, offset) in JsonLines.Read(former))
            {
                var key = Hash(IdOf(line));
                if (key % shares == share)
                {
                    rows[key] = new Row(Hash(line.Span), offset, Seen: false);
                    FormerRows++;
                }
            }
        }

        using var formerLines = former is null ? null : File.OpenRead(former);
        foreach (var (line, offset) in JsonLines.Read(current))
        {
            var id = IdOf(line);
            var key = Hash(id);
            if (key % shares == share)
            {
                Compare(key, id, line, offset, formerLines);
            }
        }

        foreach (var row in rows.Values.Where(row => !row.Seen).OrderBy(row => row.Offset))
        {
            changes = changes with { Removed = changes.Removed + 1 };
            Write("removed", IdOf(JsonLines.ReadAt(formerLines!, row.Offset)), columns: "");
        }
    }

    private void Compare(ulong key, byte[] id, ReadOnlyMemory<byte> line, long offset, FileStream? formerLines)
    {
        var hash = Hash(line.Span);
        if (!rows.TryGetValue(key, out var before))
        {
            changes = changes with { Added = changes.Added + 1 };
            Write("added", id, columns: "");
        }
        else if (before.Seen)
        {
            DuplicateId ??= Encoding.UTF8.GetString(id);
        }
        else if (before.Hash != hash)
        {
            changes = changes with { Changed = changes.Changed + 1 };
            Write("changed", id, Differences(JsonLines.ReadAt(formerLines!, before.Offset), line));
        }

        rows[key] = new Row(hash, offset, Seen: true);
    }

    private void Write(string change, ReadOnlySpan<byte> id, string columns)
    {
        csv.Cell(change);
        csv.Cell(id);
        csv.Cell(columns);
        csv.End();
    }

    /// <summary>The names of the members that differ, in the order of the newer row; those that only the older one has come last.</summary>
    private static string Differences(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        using var older = JsonDocument.Parse(before);
        using var newer = JsonDocument.Parse(after);
        var names = newer.RootElement.EnumerateObject().Select(member => member.Name)
            .Union(older.RootElement.EnumerateObject().Select(member => member.Name))
            .Where(name => Raw(older, name) != Raw(newer, name));
        return string.Join(TextList.SeparatorText, names);

        static string? Raw(JsonDocument row, string name) => row.RootElement.TryGetProperty(name, out var value) ? value.GetRawText() : null;
    }

    private static byte[] IdOf(ReadOnlyMemory<byte> line)
    {
        var reader = new Utf8JsonReader(line.Span);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                return reader.ValueSpan.ToArray();
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth > 0)
            {
                reader.Skip();
            }
        }

        throw new InvalidOperationException($"The row {Encoding.UTF8.GetString(line.Span)} has no \"id\".");
    }

    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <param name="Seen">True when the current version has the row.</param>
    private readonly record struct Row(ulong Hash, long Offset, bool Seen);
}
