using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace OpenGov.Data.Loading;

/// <summary>
/// A CSV file as its header and its rows (RFC 4180, UTF-8 with or without a byte order mark). Empty lines are skipped; a row that is
/// not as wide as the header is an error and left out.
/// </summary>
internal sealed class CsvTable
{
    private CsvTable(string file, string[] header, List<CsvLine> lines)
    {
        File = file;
        Header = header;
        Lines = lines;
    }

    public string File { get; }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<CsvLine> Lines { get; }

    /// <summary>Null when the file cannot be read as CSV at all; the errors say why.</summary>
    public static CsvTable? Read(string file, ReadOnlyMemory<byte> content, LoadErrorList errors)
    {
        if (content.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        if (LineOfFirstWrongByte(content.Span) is { } wrong)
        {
            errors.Add(new LoadError(file, wrong, null, null, "found bytes that are not UTF-8; save the file as UTF-8."));
            return null;
        }

        using var reader = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => errors.Add(new LoadError(file, (int)record.LineNumber, null, null, Quoting(record.Reason))),
        });
        var before = errors.Count;
        if (!reader.Read())
        {
            if (errors.Count == before)
            {
                errors.Add(new LoadError(file, null, null, null, "found nothing; the first line names the columns."));
            }

            return null;
        }

        var header = reader.Current.ToArray();
        var lines = new List<CsvLine>();
        while (reader.Read())
        {
            if (reader.FieldCount == header.Length)
            {
                lines.Add(new CsvLine((int)reader.LineNumber, reader.Current.ToArray()));
            }
            else
            {
                errors.Add(new LoadError(file, (int)reader.LineNumber, null, null,
                    $"found {reader.FieldCount} cells; allowed are {header.Length}, as in the header. "
                    + "Put a cell that holds a comma or a line break in double quotes."));
            }
        }

        return new CsvTable(file, header, lines);
    }

    public CsvCell Cell(CsvLine line, int column)
    {
        var start = line.Number;
        for (var i = 0; i < column; i++)
        {
            start += line.Cells[i].AsSpan().Count('\n');
        }

        return new CsvCell(line.Cells[column], File, start, Header[column], column + 1);
    }

    private static int? LineOfFirstWrongByte(ReadOnlySpan<byte> content)
    {
        if (Utf8.IsValid(content))
        {
            return null;
        }

        var line = 1;
        foreach (var range in content.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(content[range]))
            {
                break;
            }

            line++;
        }

        return line;
    }

    private static string Quoting(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote =>
            "found a double quote that opens a cell and none that closes it; write a quote that belongs to the text twice.",
        CsvMalformedReason.TextAfterClosingQuote =>
            "found text after the double quote that closes a cell; write a quote that belongs to the text twice.",
        _ => "found a double quote inside a cell that does not begin with one; put the whole cell in double quotes "
            + "and write each quote inside it twice.",
    };
}

/// <summary>A row: the physical line on which it starts, and its cells.</summary>
internal sealed record CsvLine(int Number, string[] Cells);
