using System.Text;
using System.Text.Json;
using OpenGov.Data.Reading;
using OpenGov.Publisher.Datasets;
using OpenGov.Publisher.Formats;

namespace OpenGov.Publisher.Quality;

/// <summary>
/// Grades a dataset by its own files, read back as a stranger would. What fails here is not published: the former version stays. Whether a dataset is
/// fresh is graded with its page, since it changes with the days and withholding a late dataset would help nobody.
/// </summary>
internal sealed class QualityGate
{
    private readonly string folder;
    private readonly IReadOnlyList<string> files;
    private readonly DatasetContract contract;
    private readonly IReadOnlyList<(TableDescription Table, TableCheck Check)> checks;

    private QualityGate(string folder, IReadOnlyList<string> files, DatasetContract contract, IReadOnlyList<TableDescription> tables)
    {
        this.folder = folder;
        this.files = files;
        this.contract = contract;
        checks = [.. tables.Select(table => (table, TableCheck.Read(folder, table)))];
    }

    /// <param name="folder">Where the version stands.</param>
    /// <param name="files">The names of its content.</param>
    /// <param name="levels">The root lists, with the files of their JSON lines.</param>
    /// <param name="formerRows">Of the version before; null for the first one.</param>
    public static IReadOnlyList<QualityGrade> Grade(
        string folder,
        IReadOnlyList<string> files,
        DatasetContract contract,
        IReadOnlyList<TableDescription> tables,
        IReadOnlyList<(string File, ResultLevel Level)> levels,
        RowComparison comparison,
        int rows,
        int? formerRows)
    {
        var gate = new QualityGate(folder, files, contract, tables);
        return
        [
            new(QualityCriterion.Linkable, gate.FindMissingFile()),
            new(QualityCriterion.Downloadable, gate.FindEmptyFile()),
            new(QualityCriterion.Structure, gate.First(check => check.Structure)),
            new(QualityCriterion.EncodingMatch, gate.FindBadText()),
            new(QualityCriterion.DescMatch, gate.First(check => check.Headings)),
            new(QualityCriterion.Csv, File.Exists(Path.Combine(folder, tables[0].File)) ? null : $"There is no \"{tables[0].File}\"."),
            new(QualityCriterion.SchemaValid, levels.Select(level => JsonRowCheck.Read(folder, level.File, level.Level)).FirstOrDefault(found => found is not null)),
            new(QualityCriterion.TypesTrue, gate.First(check => check.Types)),
            new(QualityCriterion.IdsUniqueAndStable, FindIds(comparison)),
            new(QualityCriterion.NoEmptyColumn, gate.FindEmptyColumn()),
            new(QualityCriterion.RowsInBand, FindBand(contract.Card.Rows, rows, formerRows)),
        ];
    }

    private string? First(Func<TableCheck, string?> finding) => checks.Select(check => finding(check.Check)).FirstOrDefault(found => found is not null);

    /// <summary>The files that the description of the tables names, each as a <c>url</c>.</summary>
    private string? FindMissingFile()
    {
        const string Description = CsvwMetadata.FileName;
        if (!files.Contains(Description))
        {
            return $"There is no \"{Description}\".";
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, Description)));
        return Links(json.RootElement).FirstOrDefault(link => !files.Contains(link) || !File.Exists(Path.Combine(folder, link))) is { } missing
            ? $"\"{Description}\" names \"{missing}\", which is not there."
            : null;
    }

    private static IEnumerable<string> Links(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Links),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member =>
            member is { Name: "url", Value.ValueKind: JsonValueKind.String } ? [member.Value.GetString()!] : Links(member.Value)),
        _ => [],
    };

    private string? FindEmptyFile() => files.Where(file => new FileInfo(Path.Combine(folder, file)) is not { Exists: true, Length: > 0 })
        .Select(file => $"\"{file}\" is empty or gone.").FirstOrDefault();

    /// <summary>Every published file is text, and only the spreadsheet's begins with a byte order mark.</summary>
    private string? FindBadText()
    {
        foreach (var name in files.Where(name => File.Exists(Path.Combine(folder, name))))
        {
            using var bytes = File.OpenRead(Path.Combine(folder, name));
            if (HasMark(bytes) != RowFiles.IsSpreadsheet(name))
            {
                return $"\"{name}\" {(RowFiles.IsSpreadsheet(name) ? "lacks the" : "begins with a")} byte order mark.";
            }

            try
            {
                using var text = new StreamReader(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true));
                Span<char> buffer = new char[16 * 1024];
                while (text.Read(buffer) > 0)
                {
                }
            }
            catch (DecoderFallbackException)
            {
                return $"\"{name}\" is not UTF-8.";
            }
        }

        return null;
    }

    private static bool HasMark(FileStream file)
    {
        Span<byte> start = stackalloc byte[3];
        var count = file.ReadAtLeast(start, 3, throwOnEndOfStream: false);
        file.Position = 0;
        return start[..count].SequenceEqual("\uFEFF"u8);
    }

    private string? FindEmptyColumn()
    {
        var empty = checks.SelectMany(check => check.Check.Rows == 0
                ? [check.Table.Place]
                : check.Table.Columns.Zip(check.Check.HasValue).Where(pair => !pair.Second && pair.First.LabelOf is null)
                    .Select(pair => check.Table.NameOf(pair.First)))
            .FirstOrDefault(name => !contract.Card.MayBeEmpty.Contains(name));
        return empty is null
            ? null
            : $"\"{empty}\" has no value in any row. Select it when it has one, or name it in the card's \"mayBeEmpty\".";
    }

    private static string? FindIds(RowComparison comparison)
    {
        if (comparison.DuplicateId is { } id)
        {
            return $"Two rows have the id \"{id}\".";
        }

        return comparison.Changes.Removed * 2 > comparison.FormerRows
            ? $"{comparison.Changes.Removed} of the {comparison.FormerRows} ids of the former version are gone; rows keep their ids."
            : null;
    }

    /// <summary>Without a band of the card, half of the former version's rows are the least.</summary>
    private static string? FindBand(RowBand? band, int rows, int? formerRows)
    {
        var (least, most) = band is null ? (((formerRows ?? 0) + 1) / 2, int.MaxValue) : (band.AtLeast, band.AtMost);
        if (rows >= least && rows <= most)
        {
            return null;
        }

        return band is null
            ? $"There are {rows} rows; the former version had {formerRows}. State the new band in the card's \"rows\" if that is right."
            : $"There are {rows} rows; the card expects {least} to {most}.";
    }
}
