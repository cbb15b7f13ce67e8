namespace OpenGov.Data.Writing;

/// <summary>What the loader remembers of a row that it wrote, so that it neither writes it twice nor overwrites what a person changed
/// since.</summary>
/// <param name="Hash">The loader's own hash over the row as it stood in the file.</param>
/// <param name="Version">The row's version when the loader last wrote it.</param>
public readonly record struct RecordMark(string Hash, int Version);
