using System.Globalization;
using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Pages;

/// <summary>How a version of a dataset is cited: with the address that never changes, and the day in both calendars.</summary>
internal static class Citation
{
    /// <summary>The address of the version's main table; below the edition's root where it has no public address.</summary>
    public static string AddressOf(DatasetPageModel page) =>
        $"{(page.PublicRoot is { } root ? root + "/" : "")}versions/{page.Dataset.Newest!.Folder}/{page.Dataset.Slug}.csv";

    public static Label Text(DatasetPageModel page)
    {
        var day = page.Dataset.Newest!.SealedOn;
        var iso = Iso(day);
        var publisher = page.Publisher.Contact;
        return new Label(
            $"{publisher.NameZh}（{day.Year}）。〈{page.Dataset.Card.TitleZh}〉［資料集］，{iso}（民國 {RocDate.Print(day)}）版。{AddressOf(page)}",
            $"{publisher.NameEn ?? publisher.NameZh} ({day.Year}). {page.Dataset.Card.TitleEn} [Dataset]. Version of {iso} (ROC {RocDate.YearOf(day)}-{day:MM-dd}). {AddressOf(page)}");
    }

    public static string BibTeX(DatasetPageModel page)
    {
        var day = page.Dataset.Newest!.SealedOn;
        var publisher = page.Publisher.Contact;
        return string.Join(
            '\n',
            $"@misc{{{page.Dataset.Slug}-{Iso(day)},",
            $"  author = {{{{{publisher.NameEn ?? publisher.NameZh}}}}},",
            $"  title = {{{page.Dataset.Card.TitleEn}}},",
            $"  year = {{{day.Year}}},",
            $"  version = {{{Iso(day)}}},",
            $"  url = {{{AddressOf(page)}}},",
            "}");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
