using OpenGov.Domain.Statistics;

namespace OpenGov.Domain.Model;

/// <summary>Where a fact was reported: the document and the heading path inside it, so that a reader can check it.</summary>
[Entity("出處", "Citation", Purpose = "Lets every published fact be checked against its source.")]
[CellFormat('#', Shown = " ")]
public sealed class Citation : Component
{
    [Label("來源文件", "Source"), Open]
    public required EntityId<Source> Source { get; init; }

    /// <summary>Headings as printed, joined by slashes: <c>肆/二/3/(14)</c>.</summary>
    [Label("章節", "Section"), Open]
    [Note("文件所印的各層標題，以斜線相連，例如「肆/二/3/(14)」。", "The headings as printed, from the outermost, joined by slashes.")]
    public required string Section { get; init; }

    [Label("註記", "Note"), Open]
    [Note("整理者對該處記載的說明，並非來源原文。", "What the editors remark on that place; not the words of the source.")]
    public string? Note { get; init; }
}
