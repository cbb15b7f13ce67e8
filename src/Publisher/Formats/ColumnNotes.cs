using OpenGov.Domain.Model;

namespace OpenGov.Publisher.Formats;

/// <summary>What a reader must know of a column besides its heading and its type, in words.</summary>
internal static class ColumnNotes
{
    /// <summary>The forms of a partial date: a year, a month or a day, as precise as its source.</summary>
    public const string PartialDatePattern = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

    /// <summary>What the model remarks on the value, then how a cell is written. Null where the heading says it all.</summary>
    public static Label? Of(TableColumn column) => (column.Note, OfForm(column)) switch
    {
        ({ } note, { } form) => new(note.Zh + form.Zh, $"{note.En} {form.En}"),
        var (note, form) => note ?? form,
    };

    private static Label? OfForm(TableColumn column) => column switch
    {
        { LabelOf: { } codes } => new($"欄位「{codes}」代碼的中文名稱。", $"The Chinese label of the code in \"{codes}\"."),
        { Codes: { } list } => new($"代碼表：{list.Label.Zh}。", $"Code list: {list.Label.En}."),
        { Kind: PropertyKind.PartialDate } => new("年、年月或日期，精確程度同資料來源。", "A year, a month or a day, as precise as its source."),
        { Kind: PropertyKind.TextList } => new("多個值以「、」分隔。", "Several values, separated by \"、\"."),
        _ => null,
    };
}
