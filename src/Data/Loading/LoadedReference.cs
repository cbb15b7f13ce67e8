using OpenGov.Domain.Model;

namespace OpenGov.Data.Loading;

/// <summary>A row named by its key in some cell.</summary>
internal readonly record struct LoadedReference(EntityModel Target, string Key, long Id, CsvCell Cell);
